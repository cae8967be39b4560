package com.isendu.contactimport.internal.read.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A fast path that recognises usual cells in one pass, so that only unusual ones need the regular expressions of
 * {@link CellKind}.
 */
final class PlainCell {

    private static final int MOST_IN_DATE = 4;
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
        char first = text.charAt(0);
        if (first == '+' || first == '(') {
            return isPhone(text) ? CellKind.PHONE : null;
        }
        int digits = digitsFrom(text, 0);
        if (digits == text.length()) {
            return CellKind.NUMBER;
        }
        if (digits > 0 && digits <= MOST_IN_DATE && isDate(text, digits)) {
            return CellKind.DATE;
        }
        int at = text.indexOf('@');
        if (at > 0) {
            return isEmail(text, at) ? CellKind.EMAIL : null;
        }
        if (digits > 0) {
            return isPhone(text) ? CellKind.PHONE : null;
        }
        return isLetter(first) || holdsNoDigit(text) ? CellKind.TEXT : null;
    }

    /**
     * {@code +39 320 1234567}, {@code (02) 123-456}: digits in groups, which neither a number nor a date would have.
     */
    private static boolean isPhone(String text) {
        boolean plus = text.charAt(0) == '+';
        int digits = 0;
        boolean grouped = false;
        for (int i = plus ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (c == ' ' || c == '(' || c == ')') {
                grouped = true;
            } else if (c == '-' || c == '/') {
                grouped |= plus && digits > 0;
            } else {
                return false;
            }
            if (c == ' ' && isSingleDigit(text, i - 1) && isSingleDigit(text, i + 1)) {
                return false; // numbers between blanks
            }
        }
        return grouped && digits >= FEWEST_IN_PHONE && text.length() <= LONGEST_PHONE;
    }

    private static boolean isSingleDigit(String text, int at) {
        return isDigitAt(text, at) && !isDigitAt(text, at - 1) && !isDigitAt(text, at + 1);
    }

    private static boolean isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    /** {@code 31/12/1990} and {@code 1990-12-31}; with full stops it may be a number. */
    private static boolean isDate(String text, int firstEnd) {
        int secondEnd = digitsFrom(text, firstEnd + 1);
        int length = text.length();
        return isDash(text, firstEnd)
                && secondEnd - firstEnd > 1
                && secondEnd - firstEnd <= 1 + 2
                && isDash(text, secondEnd)
                && secondEnd + 1 < length
                && digitsFrom(text, secondEnd + 1) == length
                && length - secondEnd <= 1 + MOST_IN_DATE;
    }

    private static boolean isDash(String text, int at) {
        return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '-');
    }

    /** Letters and digits of ASCII with full stops, hyphens and underscores, and at the end two letters or more. */
    private static boolean isEmail(String text, int at) {
        int dot = text.lastIndexOf('.');
        if (dot < at + 2 || text.length() - dot <= 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sound = isLetter(c) || (i < dot && (isDigit(c) || c == '.' || c == '-' || c == '_'));
            if (!sound && i != at && i != dot) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsNoDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the end of the digits at a position; the position itself if there are none. */
    private static int digitsFrom(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
