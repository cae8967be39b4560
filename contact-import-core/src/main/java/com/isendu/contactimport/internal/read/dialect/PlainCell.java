package com.isendu.contactimport.internal.read.dialect;

import org.jspecify.annotations.Nullable;

/** Recognises the usual cells in one pass, which spares the expressions of {@link CellKind} for those that are less usual. */
final class PlainCell {

    private static final int MOST_IN_DATE = 4;
    private static final int FEWEST_IN_PHONE = 6;
    private static final int LONGEST_PHONE = 20;

    private PlainCell() {}

    /**
     * Recognises a cell.
     *
     * @param text without blanks at its ends, not empty
     * @return what {@link CellKind#ofAny} says of it, or null when this is no usual cell
     */
    static @Nullable CellKind kindOf(String text) {
        char first = text.charAt(0);
        if (first == '+') {
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
        return isLetter(first) || (digits == 0 && holdsNoDigit(text)) ? CellKind.TEXT : null;
    }

    /** {@code +39 320 1234567}: groups of two digits or more, which a number would not have. */
    private static boolean isPhone(String text) {
        int digits = 0;
        int groups = 0;
        int at = 1;
        while (at < text.length()) {
            int end = digitsFrom(text, at);
            digits += end - at;
            groups++;
            if (end - at < 2 || (end < text.length() && (text.charAt(end) != ' ' || end == text.length() - 1))) {
                return false;
            }
            at = end + 1;
        }
        return groups > 1 && digits >= FEWEST_IN_PHONE && text.length() <= LONGEST_PHONE;
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

    /** Where the digits that begin at a place end; the place itself when there are none. */
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
