package com.isendu.contactimport.internal.normalize.date;

/**
 * A fast path for the usual date cell, {@code 1990-02-03}, which is already canonical. Returns the result of
 * {@link DateNormalizer} without a declared pattern, or nothing.
 */
final class PlainDate {

    private static final int LENGTH = 10;
    private static final int MONTH = 5;
    private static final int DAY = 8;

    private PlainDate() {}

    /** Returns whether a text is a date that exists, in the canonical form. */
    static boolean isCanonical(String text) {
        return text.length() == LENGTH
                && text.charAt(MONTH - 1) == '-'
                && text.charAt(DAY - 1) == '-'
                && exists(number(text, 0, MONTH - 1), number(text, MONTH, DAY - 1), number(text, DAY, LENGTH));
    }

    private static boolean exists(int year, int month, int day) {
        return DateNormalizer.date(year, month, day) != null;
    }

    /** Returns the number that ASCII digits make, or -1, which is no year, month or day. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
