package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.cell.Characters;

/**
 * A word, a number or a separator of an address line.
 *
 * @param text as written
 * @param key the form for look-ups in the word lists
 * @param start where it starts in the line
 * @param kind the form of the token
 * @param roles its possible meanings, as bits of {@link AddressRole}
 */
record AddressToken(String text, String key, int start, Kind kind, int roles) {

    /** What a token looks like. */
    public enum Kind {
        /** Comma, semicolon, bar or bracket; also both ends of the line. */
        BREAK,
        /** A closing bracket. */
        CLOSE,
        /** A dash or slash between blanks: between numbers it joins, between words it separates. */
        DASH,
        /** The form of a house number, with what is written together with it. */
        NUMBER,
        /** A number that counts: {@code 3rd}, {@code 2º}. */
        ORDINAL,
        /** Anything else. */
        WORD
    }

    int end() {
        return start + text.length();
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean separates() {
        return kind == Kind.BREAK || kind == Kind.CLOSE || kind == Kind.DASH;
    }

    boolean has(AddressRole role) {
        return (roles & role.bit()) != 0;
    }

    boolean hasAny(int bits) {
        return (roles & bits) != 0;
    }

    boolean isLetter() {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    boolean startsSmall() {
        return Character.isLowerCase(text.charAt(0));
    }

    boolean hasDigits() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean isDigits() {
        return Characters.isDigits(text);
    }

    /** Shows nothing of the address, which is personal data. */
    @Override
    public String toString() {
        return "AddressToken[" + kind + "]";
    }
}
