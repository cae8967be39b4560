package com.isendu.contactimport.internal.normalize.cell;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one column became, for those that come again: first names, towns, countries, tags. A table of fixed size in
 * which a newer cell takes the place of an older one, so that memory does not grow with the source.
 *
 * <p>Only for values that depend on nothing but cell and country, and were normalised without problem or warning. Thread-safe
 * without locks: entries are immutable, and a thread that does not see one normalises the cell itself.
 */
public final class CellMemo {

    private static final int SLOTS = 1 << 10;
    /** Longer cells seldom come again. */
    private static final int MAX_LENGTH = 40;

    private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

    /** What a cell became, or null when that is not known. */
    @Nullable
    public Entry find(String raw, @Nullable String country) {
        Entry entry = entries[slot(raw, country)];
        return entry != null && entry.raw.equals(raw) && Objects.equals(entry.country, country) ? entry : null;
    }

    /** Keeps what a cell became; null is an answer, too. */
    public void keep(String raw, @Nullable String country, @Nullable String value) {
        if (raw.length() <= MAX_LENGTH) {
            entries[slot(raw, country)] = new Entry(raw, country, value);
        }
    }

    /** By country too: the same cell of rows of two countries must not take its own place again and again. */
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
