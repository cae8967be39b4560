package com.isendu.contactimport.internal.read.records;

/**
 * A line that is one quoted cell with a whole row in it, {@code "ada@example.com,""Riva, Ada"""}: the result of a
 * program that treats the rows of a CSV as texts and writes them as CSV again.
 */
public final class WrappedRow {

    private static final char QUOTE = '"';

    private WrappedRow() {}

    /** Returns whether a line is one quoted cell, delimiters behind it aside. */
    public static boolean is(String line) {
        int end = end(line);
        if (end < 2 || line.charAt(0) != QUOTE || line.charAt(end - 1) != QUOTE) {
            return false;
        }
        int at = 1;
        while (at < end - 1) {
            boolean quote = line.charAt(at) == QUOTE;
            if (quote && (at + 1 == end - 1 || line.charAt(at + 1) != QUOTE)) {
                return false;
            }
            at += quote ? 2 : 1;
        }
        return true;
    }

    /** Returns the row in a line, or the line itself if it is none. */
    public static String of(String line) {
        return is(line) ? line.substring(1, end(line) - 1).replace("\"\"", "\"") : line;
    }

    private static int end(String line) {
        int end = line.length();
        while (end > 0 && ",;\t ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
