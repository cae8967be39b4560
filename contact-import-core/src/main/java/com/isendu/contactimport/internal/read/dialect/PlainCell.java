package com.isendu.contactimport.internal.read.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A fast path that recognises usual cells by the characters they are made of, so that only unusual ones need the
 * regular expressions of {@link CellKind}. It has few loops: the JIT compiler copies them into their callers, and the
 * first files of a process pay for that.
 */
final class PlainCell {

    private static final int DIGIT = 1;
    private static final int LETTER = 1 << 1;
    private static final int DASH = 1 << 2;
    private static final int DOT = 1 << 3;
    private static final int AT = 1 << 4;
    private static final int UNDERSCORE = 1 << 5;
    private static final int BETWEEN_GROUPS = 1 << 6;
    private static final int OTHER = 1 << 7;
    /** The letter e, which may be in a number. */
    private static final int EXPONENT = 1 << 8;

    private static final int LETTERS = LETTER | EXPONENT;
    private static final int IN_DATE = DIGIT | DASH;
    private static final int IN_EMAIL = DIGIT | LETTERS | DASH | DOT | AT | UNDERSCORE;
    private static final int IN_PHONE = DIGIT | DASH | BETWEEN_GROUPS;

    private static final int MOST_IN_YEAR = 4;
    private static final int MOST_IN_MONTH = 2;
    private static final int FEWEST_IN_PHONE = 6;
    private static final int LONGEST_PHONE = 20;

    private PlainCell() {}

    /**
     * Recognises a cell.
     *
     * @param text without blanks at its ends, not empty
     * @return the result of {@link CellKind#ofAny}, or null for an unusual cell
     */
    static @Nullable CellKind kindOf(String text) {
        int seen = kindsFrom(text, 0);
        char first = text.charAt(0);
        if (first == '+' || first == '(') {
            return isPhone(text, seen) ? CellKind.PHONE : null;
        }
        if (seen == DIGIT) {
            return CellKind.NUMBER;
        }
        if (seen == IN_DATE && isDate(text)) {
            return CellKind.DATE;
        }
        if ((seen & AT) != 0 && first != '@') {
            return isEmail(text, seen) ? CellKind.EMAIL : null;
        }
        if (isDigit(first) && hasWord(seen)) {
            return CellKind.TEXT;
        }
        if (isDigit(first)) {
            return isPhone(text, seen) ? CellKind.PHONE : null;
        }
        return isLetter(first) || (seen & DIGIT) == 0 ? CellKind.TEXT : null;
    }

    /** Returns whether there are letters that are neither an exponent nor a month between dashes or full stops. */
    private static boolean hasWord(int seen) {
        return (seen & LETTER) != 0 && (seen & (DASH | DOT)) == 0;
    }

    /** Returns the kinds of characters from a position on, as bits. */
    private static int kindsFrom(String text, int start) {
        int seen = 0;
        for (int i = start; i < text.length(); i++) {
            seen |= kindOf(text.charAt(i));
        }
        return seen;
    }

    private static int kindOf(char c) {
        if (isLetter(c)) {
            return c == 'e' || c == 'E' ? EXPONENT : LETTER;
        }
        if (isDigit(c)) {
            return DIGIT;
        }
        return switch (c) {
            case '-', '/' -> DASH;
            case '.' -> DOT;
            case '@' -> AT;
            case '_' -> UNDERSCORE;
            case ' ', '(', ')', '+' -> BETWEEN_GROUPS;
            default -> OTHER;
        };
    }

    /**
     * {@code +39 320 1234567}, {@code (02) 123-456}: digits in groups, which neither a number nor a date would have.
     */
    private static boolean isPhone(String text, int seen) {
        if ((seen & ~IN_PHONE) != 0 || text.length() > LONGEST_PHONE || text.lastIndexOf('+') > 0) {
            return false;
        }
        int digits = 0;
        int group = 0;
        boolean behindSingle = false;
        boolean dashed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
                group++;
            } else {
                if (group == 1 && behindSingle) {
                    return false; // single digits between blanks are numbers
                }
                behindSingle = group == 1 && c == ' ';
                dashed |= digits > 0 && (c == '-' || c == '/');
                group = 0;
            }
        }
        if (group == 1 && behindSingle) {
            return false;
        }
        boolean plus = text.charAt(0) == '+';
        boolean grouped = text.indexOf(' ') >= 0 || text.indexOf('(') >= 0 || text.indexOf(')') >= 0;
        return digits >= FEWEST_IN_PHONE && (grouped || (plus && dashed));
    }

    /** {@code 31/12/1990} and {@code 1990-12-31}; with full stops it may be a number. */
    private static boolean isDate(String text) {
        int part = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                length++;
            } else if (isPartOfDate(part, length)) {
                part++;
                length = 0;
            } else {
                return false;
            }
        }
        return part == 2 && isPartOfDate(part, length);
    }

    private static boolean isPartOfDate(int part, int length) {
        return length > 0 && length <= (part == 1 ? MOST_IN_MONTH : MOST_IN_YEAR);
    }

    /** Letters and digits of ASCII with full stops, hyphens and underscores, and at the end two letters or more. */
    private static boolean isEmail(String text, int seen) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        boolean complete = dot > at + 1 && text.length() - dot > 2;
        return (seen & ~IN_EMAIL) == 0
                && complete
                && text.lastIndexOf('@') == at
                && text.indexOf('/') < 0
                && (kindsFrom(text, dot + 1) & ~LETTERS) == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
