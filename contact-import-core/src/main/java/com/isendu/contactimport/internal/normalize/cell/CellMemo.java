package com.isendu.contactimport.internal.normalize.cell;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Caches the normalised values of the cells of one column, because cells such as first names, towns, countries and tags
 * recur. The table has a fixed size, and newer cells replace older ones. If few cells recur, the cache is disabled.
 *
 * <p>Only for values that depend on cell and country only and were normalised without an error or warning. Thread-safe
 * without locks: entries are immutable, and a thread that does not see an entry normalises the cell itself.
 */
public final class CellMemo {

    private static final int SLOTS = 1 << 10;
    /** Longer cells rarely recur. */
    private static final int MAX_LENGTH = 40;

    /** After this number of cells, it is clear whether they recur. */
    private static final int JUDGED_BY = 2 * SLOTS;
    /** To find one cell of four pays for looking the others up. */
    private static final int WORTHWHILE = 4;

    private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];
    private int looked;
    private int found;
    private boolean useless;

    /** What a cell became, or null when that is not known. */
    @Nullable
    public Entry find(String raw, @Nullable String country) {
        if (useless) {
            return null;
        }
        Entry entry = entries[slot(raw, country)];
        boolean same = entry != null && entry.raw.equals(raw) && Objects.equals(entry.country, country);
        if (looked < JUDGED_BY) {
            judge(same);
        }
        return same ? entry : null;
    }

    /** Threads that count at the same time judge a little earlier or later, which no value depends on. */
    private void judge(boolean same) {
        found += same ? 1 : 0;
        looked++;
        useless = looked >= JUDGED_BY && found * WORTHWHILE < looked;
    }

    /** Keeps what a cell became; null is an answer, too. */
    public void keep(String raw, @Nullable String country, @Nullable String value) {
        if (!useless && raw.length() <= MAX_LENGTH) {
            entries[slot(raw, country)] = new Entry(raw, country, value);
        }
    }

    /** Includes the country, so that the same cell in rows of two countries does not replace itself repeatedly. */
    private static int slot(String raw, @Nullable String country) {
        int hash = raw.hashCode() * 31 + Objects.hashCode(country);
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }

    /** A cell and its value. */
    public record Entry(
            String raw, @Nullable String country, @Nullable String value) {

        /** Shows no cell. */
        @Override
        public String toString() {
            return "Entry[]";
        }
    }
}
