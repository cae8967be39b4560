package com.isendu.contactimport.internal.normalize.name;

import org.jspecify.annotations.Nullable;

/**
 * The format of a column of full names.
 *
 * @param language the language of most names, or null if unclear
 * @param order the evidence that the given name is first; negative if the surname is
 * @param mixed whether both orders occur, so that neither is usual
 */
public record NameHabit(@Nullable NameLanguage language, int order, boolean mixed) {

    /** Nothing was learnt. */
    public static final NameHabit UNKNOWN = new NameHabit(null, 0, false);

    private static final String NO_LANGUAGE = "-";
    private static final String MIXED = "mixed";
    private static final int USUAL_SHARE = 4;

    /** Returns the habit as a word, such as {@code it:-40} or {@code it:mixed}. */
    public String word() {
        return (language == null ? NO_LANGUAGE : language.code()) + ':' + (mixed ? MIXED : order);
    }

    /**
     * Returns the habit of a word, or that nothing was learnt for null.
     *
     * @throws IllegalArgumentException if it is not one of {@link #word}
     */
    public static NameHabit ofWord(@Nullable String word) {
        if (word == null) {
            return UNKNOWN;
        }
        int colon = word.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no habit of names");
        }
        NameLanguage language = NameLanguage.ofCode(word.substring(0, colon));
        String order = word.substring(colon + 1);
        boolean mixed = order.equals(MIXED);
        return new NameHabit(language, mixed ? 0 : Integer.parseInt(order), mixed);
    }

    /** Returns the evidence that the given name is first, combined with the order of a country. */
    int orderIn(NameCustoms customs) {
        return mixed ? customs.order() / USUAL_SHARE : customs.order() + order;
    }
}
