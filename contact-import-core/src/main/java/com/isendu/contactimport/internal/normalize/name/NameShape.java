package com.isendu.contactimport.internal.normalize.name;

/** How a word is written. */
enum NameShape {
    /** One letter, with a full stop or without. */
    INITIAL,
    /** All in capitals; {@code McDONALD}, too. */
    CAPITALS,
    /** All in small letters. */
    SMALL,
    /** With a capital in front, or in a script without capitals. */
    NAME,
    /** Holds a digit, a slash or another sign that no name has. */
    SIGNS;

    /** {@code Ó} alone is a word. */
    private static final int ACCENTED = 0x80;

    private static final String MARKS = ".'’‘`´-–‐‑\"“”„«»()[]ʼ·・,ʹ";

    /** Returns the shape of a part of a text that holds a letter or digit. */
    static NameShape of(CharSequence text, int start, int end) {
        int letters = 0;
        int capitals = 0;
        int small = 0;
        char last = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                small += Character.isLowerCase(c) ? 1 : 0;
                last = c;
            } else if (MARKS.indexOf(c) < 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
                return SIGNS;
            }
        }
        if (letters == 1 && capitals + small == 1 && (last < ACCENTED || end - start > 1)) {
            return INITIAL;
        }
        return ofLetters(capitals, small, letters, last);
    }

    private static NameShape ofLetters(int capitals, int small, int letters, char last) {
        if (capitals > 1 && Character.isUpperCase(last) && small <= 2) {
            return CAPITALS;
        }
        return small == letters && letters > 0 ? SMALL : NAME;
    }
}
