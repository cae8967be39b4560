package com.isendu.contactimport.internal.read.charset;

/** The kind of character next to another, which determines the plausible letters. */
enum Neighbour {
    LOWER_VOWEL,
    LOWER_CONSONANT,
    UPPER_VOWEL,
    UPPER_CONSONANT,
    DIGIT,
    /** A delimiter, a blank, a quote, the beginning or the end. */
    EDGE,
    /** A byte that is not ASCII; what it is depends on the charset. */
    UNKNOWN;

    private static final Neighbour[] ASCII = new Neighbour[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = ofAscii(c);
        }
    }

    static Neighbour of(byte b) {
        return b < 0 ? UNKNOWN : ASCII[b];
    }

    boolean isLetter() {
        return ordinal() <= UPPER_CONSONANT.ordinal();
    }

    boolean isLower() {
        return this == LOWER_VOWEL || this == LOWER_CONSONANT;
    }

    boolean isUpper() {
        return this == UPPER_VOWEL || this == UPPER_CONSONANT;
    }

    boolean isVowel() {
        return this == LOWER_VOWEL || this == UPPER_VOWEL;
    }

    boolean isConsonant() {
        return this == LOWER_CONSONANT || this == UPPER_CONSONANT;
    }

    private static Neighbour ofAscii(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'a' && c <= 'z') {
            return "aeiouy".indexOf(c) >= 0 ? LOWER_VOWEL : LOWER_CONSONANT;
        }
        if (c >= 'A' && c <= 'Z') {
            return "AEIOUY".indexOf(c) >= 0 ? UPPER_VOWEL : UPPER_CONSONANT;
        }
        return EDGE;
    }
}
