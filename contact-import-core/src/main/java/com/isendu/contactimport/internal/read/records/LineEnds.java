package com.isendu.contactimport.internal.read.records;

/**
 * Passes the physical lines of a text one after another; CR, LF and CRLF end a line. Searches with
 * {@link String#indexOf(int, int)}, which the JVM does many characters at a time: a loop over the characters costs
 * several times as much.
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

    /** Where the line at hand begins. */
    int at() {
        return at;
    }

    /** Passes the line at hand and what ends it; false, and nothing is passed, if the text ends before. */
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
