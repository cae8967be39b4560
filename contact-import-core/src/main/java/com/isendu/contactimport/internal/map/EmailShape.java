package com.isendu.contactimport.internal.map;

/** What looks like one e-mail address, bare or as a link; by loops, since nearly all cells of a sample are asked. */
final class EmailShape {

    private static final String LINK = "mailto:";
    private static final String LINK_IN_CAPITALS = "MAILTO:";
    /** Blanks, and what stands around addresses or between them. */
    private static final String OUTSIDE = " \t\n\u000B\f\r@,;:<>\"";

    private static final int FEWEST_LETTERS = 2;

    private EmailShape() {}

    /** Returns whether a cell has an {@code @} within, a full stop behind it, and then nothing but letters. */
    static boolean isIn(String cell) {
        int at = cell.indexOf('@');
        int dot = cell.lastIndexOf('.');
        int start = start(cell);
        int end = cell.endsWith(">") ? cell.length() - 1 : cell.length();
        return at > start
                && dot > at + 1
                && isOfAddress(cell, start, at)
                && isOfAddress(cell, at + 1, dot)
                && areLetters(cell.substring(dot + 1, end));
    }

    /** Returns the place behind the angle bracket and the {@code mailto:}, where they are. */
    private static int start(String cell) {
        int bracket = cell.startsWith("<") ? 1 : 0;
        return isLinkAt(cell, bracket) ? bracket + LINK.length() : bracket;
    }

    private static boolean isLinkAt(String cell, int from) {
        if (cell.length() < from + LINK.length()) {
            return false;
        }
        for (int i = 0; i < LINK.length(); i++) {
            char c = cell.charAt(from + i);
            if (c != LINK.charAt(i) && c != LINK_IN_CAPITALS.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfAddress(String cell, int from, int to) {
        for (int i = from; i < to; i++) {
            if (OUTSIDE.indexOf(cell.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean areLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!Character.isLetter(text.codePointAt(i))) {
                return false;
            }
            letters++;
        }
        return letters >= FEWEST_LETTERS;
    }
}
