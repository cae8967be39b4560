package com.isendu.contactimport.internal.normalize.cell;

/**
 * Recognises cells that are written as they are meant: nothing surrounds the value, nothing in it is encoded, broken or
 * lost. Most cells are such, and one loop over their characters takes the place of a loop for each of these questions.
 */
public final class PlainText {

    /** What may be around a value or encode it: quotes, {@code =} and {@code &}; and what stands for lost letters. */
    private static final String SPECIAL = "\"'`=&?";

    private static final boolean[] PLAIN = plainCharacters();

    private PlainText() {}

    /** Returns whether a cell is plain; false for an empty one. */
    public static boolean is(String cell) {
        int last = cell.length() - 1;
        if (last < 0 || cell.charAt(0) == ' ' || cell.charAt(last) == ' ') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = cell.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] plainCharacters() {
        boolean[] plain = new boolean['~' + 1];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = SPECIAL.indexOf(c) < 0;
        }
        return plain;
    }
}
