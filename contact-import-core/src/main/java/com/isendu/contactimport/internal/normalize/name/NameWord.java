package com.isendu.contactimport.internal.normalize.name;

/**
 * A word as written, with its entries in the word lists. Immutable.
 *
 * @param text the word with the marks around it
 * @param key the form for look-ups
 * @param shape how it is written
 * @param roles its possible roles other than a name, bits of {@link NameRole}
 * @param titleLanguages languages in whose names it is a title, bits of {@link NameLanguage}
 * @param particleLanguages languages in which it is a particle even where it begins a name
 * @param given languages in which it is a given name
 * @param surname languages in which it is a surname
 * @param ending languages whose surnames end like it
 * @param patronymic whether it is a Russian or Ukrainian patronymic
 * @param prefixed whether it has a prefix that only surnames have: O'Brien, McDonald, D'Angelo
 */
record NameWord(
        String text,
        String key,
        NameShape shape,
        int roles,
        int titleLanguages,
        int particleLanguages,
        int given,
        int surname,
        int ending,
        boolean patronymic,
        boolean prefixed) {

    boolean is(NameRole role) {
        return (roles & role.bit()) != 0;
    }

    /** Returns whether the word is not in the lists of names. */
    boolean isUnknown() {
        return given == 0 && surname == 0;
    }

    boolean isInitial() {
        return shape == NameShape.INITIAL;
    }

    /** Returns whether it is in brackets. */
    boolean isBracketed() {
        return text.charAt(0) == '(' || text.charAt(0) == '[';
    }

    /** Returns whether it is in quotes, as nicknames are. */
    boolean isQuoted() {
        return "\"“”„«'‘’".indexOf(text.charAt(0)) >= 0
                && "\"”“»'’".indexOf(text.charAt(text.length() - 1)) >= 0
                && text.length() > 2;
    }

    boolean endsWithStop() {
        return text.charAt(text.length() - 1) == '.';
    }

    /** Shows no name. */
    @Override
    public String toString() {
        return "NameWord[" + shape + "]";
    }
}
