package com.isendu.contactimport.internal.read.records;

/**
 * Iterates over the physical lines of a text; CR, LF and CRLF end a line. Uses {@link String#indexOf(int, int)}, which
 * the JVM vectorizes and which is several times faster than a loop over the characters.
 */
final class LineEnds {

    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private int at;
    private int lineFeed = -1;
    private int carriageReturn = -1;

    LineEnds(String text) {
        this.text = text;
    }

    /** Returns where the current line begins. */
    int at() {
        return at;
    }

    /** Advances past the current line and its end; returns false without advancing if the text ends before. */
    boolean pass() {
        lineFeed = lineFeed < at ? find('\n') : lineFeed;
        carriageReturn = carriageReturn < at ? find('\r') : carriageReturn;
        int end = Math.min(lineFeed, carriageReturn);
        if (end == NONE) {
            return false;
        }
        at = end + (lineFeed == carriageReturn + 1 ? 2 : 1);
        return true;
    }

    private int find(char lineEnd) {
        int found = text.indexOf(lineEnd, at);
        return found < 0 ? NONE : found;
    }
}
