package com.isendu.contactimport.internal.normalize.cell;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The format of the phone numbers in one column, learnt from its header and first cells. Immutable; contains no cell.
 *
 * @param whatsapp whether the header says that the numbers are those of WhatsApp
 * @param writing the meaning of digits without a plus
 */
public record PhoneHabit(boolean whatsapp, Writing writing) {

    /** The habit of a column that was not examined. */
    public static final PhoneHabit UNKNOWN = new PhoneHabit(false, Writing.UNKNOWN);

    private static final String WHATSAPP = "WHATSAPP";
    private static final String PHONE = "PHONE";
    private static final char SEPARATOR = ' ';

    /** Returns whether nothing is known of the column. */
    public boolean isUnknown() {
        return !whatsapp && writing == Writing.UNKNOWN;
    }

    /** Returns whether digits without a plus are expected to begin with a calling code. */
    public boolean expectsCode() {
        return whatsapp || writing == Writing.INTERNATIONAL;
    }

    /** Returns the habit as a text of ASCII letters that {@link #of} reads. */
    public String text() {
        return (whatsapp ? WHATSAPP : PHONE) + SEPARATOR + writing;
    }

    /**
     * Reads a habit.
     *
     * @throws IllegalArgumentException if the text is not one of {@link #text()}
     */
    public static PhoneHabit of(String text) {
        int end = text.indexOf(SEPARATOR);
        String kind = text.substring(0, Math.max(end, 0));
        if (!kind.equals(WHATSAPP) && !kind.equals(PHONE)) {
            throw new IllegalArgumentException("no phone habit");
        }
        return new PhoneHabit(kind.equals(WHATSAPP), Writing.valueOf(text.substring(end + 1)));
    }

    /** Habits by the index of their column as one word of {@link Habits}, which {@link #byColumn} reads. */
    public static String word(Map<Integer, PhoneHabit> habits) {
        return new TreeMap<>(habits)
                .entrySet().stream()
                        .map(habit -> habit.getKey() + ":" + habit.getValue().text())
                        .collect(Collectors.joining(", "));
    }

    /**
     * Reads a word.
     *
     * @param word the word, or null where nothing was learnt
     * @return the habits by the index of their column
     * @throws IllegalArgumentException if it is not one of {@link #word}
     */
    public static Map<Integer, PhoneHabit> byColumn(@Nullable String word) {
        Map<Integer, PhoneHabit> habits = new TreeMap<>();
        for (String habit : word == null ? new String[0] : word.split(", ", -1)) {
            int colon = habit.indexOf(':');
            habits.put(Integer.valueOf(habit.substring(0, Math.max(colon, 0))), of(habit.substring(colon + 1)));
        }
        return habits;
    }

    /** How the numbers of a column are written. */
    public enum Writing {
        /** The first cells do not show it. */
        UNKNOWN,
        /** Without the calling code. */
        NATIONAL,
        /** With the calling code and without its plus; in a column of WhatsApp, as ids that a program wrote. */
        INTERNATIONAL
    }
}
