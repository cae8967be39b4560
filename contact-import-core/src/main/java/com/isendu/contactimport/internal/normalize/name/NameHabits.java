package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.contact.Contact.NameParts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Learns the order and the language of names from the first cells of a column and its header.
 */
public final class NameHabits {

    private static final int CLEAR = 15;
    private static final int FEWEST = 3;
    private static final int MANY = 8;
    private static final int MOST = 60;
    private static final int MIXED_SHARE = 5;
    private static final double SURE_LANGUAGE = 0.4;
    private static final double AHEAD = 1.25;

    private NameHabits() {}

    /** A cell and the country of its row, or null. */
    public record FullName(String text, @Nullable String country) {

        /** Shows no name. */
        @Override
        public String toString() {
            return "FullName[]";
        }
    }

    /**
     * Learns the habit of a column, if it makes a difference: nothing was learnt where it splits none of the cells
     * otherwise.
     *
     * @param header the header above it, possibly empty
     * @param cells its first cells, without blank ones
     * @return the habit
     */
    public static NameHabit decisive(String header, Collection<FullName> cells) {
        NameHabit habit = learn(header, cells);
        NameSplitter with = new NameSplitter(habit);
        NameSplitter without = new NameSplitter(NameHabit.UNKNOWN);
        boolean decides = cells.stream()
                .anyMatch(cell ->
                        !isSame(with.split(cell.text(), cell.country()), without.split(cell.text(), cell.country())));
        return decides ? habit : NameHabit.UNKNOWN;
    }

    /** However sure. */
    private static boolean isSame(NameParts one, NameParts other) {
        return one.kind() == other.kind()
                && Objects.equals(one.firstName(), other.firstName())
                && Objects.equals(one.lastName(), other.lastName());
    }

    /**
     * Learns the habit of a column.
     *
     * @param header the header above it, possibly empty
     * @param cells its first cells, without blank ones
     * @return the habit
     */
    static NameHabit learn(String header, Collection<FullName> cells) {
        NameWords words = new NameWords();
        NameSplitter plain = new NameSplitter(NameHabit.UNKNOWN, words);
        NameLanguage language = languageOf(cells, plain);
        NameSplitter splitter = new NameSplitter(new NameHabit(language, 0, false), words);
        int[] evidence = cells.stream()
                .mapToInt(cell -> splitter.evidence(cell.text(), cell.country()))
                .toArray();
        int order = NameHeader.order(header);
        // Single names, companies and addresses show nothing.
        boolean silent = order == 0 && Arrays.stream(evidence).allMatch(one -> one == 0);
        return silent ? NameHabit.UNKNOWN : habit(language, order, count(evidence, 1), count(evidence, -1));
    }

    private static NameHabit habit(@Nullable NameLanguage language, int ofHeader, int given, int surname) {
        boolean mixed = MIXED_SHARE * Math.min(given, surname) >= given + surname && Math.min(given, surname) > 1;
        return new NameHabit(language, mixed ? 0 : ofHeader + ofCounts(given, surname), mixed);
    }

    /** The more they agree and the more there are, the more it is. */
    private static int ofCounts(int given, int surname) {
        int clear = given + surname;
        return clear < FEWEST ? 0 : MOST * (given - surname) / clear * Math.min(clear, MANY) / MANY;
    }

    private static int count(int[] evidence, int sign) {
        int count = 0;
        for (int one : evidence) {
            count += one * sign >= CLEAR ? 1 : 0;
        }
        return count;
    }

    private static @Nullable NameLanguage languageOf(Collection<FullName> cells, NameSplitter splitter) {
        int[] counts = new int[NameLanguage.values().length];
        int words = 0;
        for (FullName cell : cells) {
            boolean usable = cell.country() == null && cell.text().indexOf('@') < 0;
            words += usable ? count(splitter.words(cell.text()), counts) : 0;
        }
        return best(counts, words);
    }

    /** Counts the words that are names in each language, and returns how many are names at all. */
    private static int count(List<NameToken> tokens, int[] counts) {
        int known = 0;
        for (NameToken token : tokens) {
            int languages =
                    token.word().given() | token.word().surname() | token.word().ending();
            known += languages == 0 || languages == -1 ? 0 : 1;
            for (NameLanguage language : NameLanguage.values()) {
                counts[language.ordinal()] += languages != -1 && language.isIn(languages) ? 1 : 0;
            }
        }
        return known;
    }

    private static @Nullable NameLanguage best(int[] counts, int words) {
        int best = 0;
        int second = 0;
        NameLanguage language = null;
        for (NameLanguage each : NameLanguage.values()) {
            int count = counts[each.ordinal()];
            if (count > best) {
                second = best;
                best = count;
                language = each;
            } else {
                second = Math.max(second, count);
            }
        }
        boolean clear = best >= FEWEST && best >= SURE_LANGUAGE * words && best >= AHEAD * second;
        return clear ? language : null;
    }
}
