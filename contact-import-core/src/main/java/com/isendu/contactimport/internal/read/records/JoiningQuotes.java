package com.isendu.contactimport.internal.read.records;

import java.util.BitSet;

/**
 * Detects pairs of quotes inside unquoted cells, one after text and one at an end: {@code Rossi"Bianchi, Figli"} is two
 * cells without the delimiter between them, split at a delimiter that was data. The width may be right although the
 * data is wrong. A single quote, as in {@code 12" screen}, is data.
 *
 * <p>Only a cell that ends with a quote can close a pair, and such cells are rare: no cell is searched before one
 * occurs.
 */
final class JoiningQuotes {

    private final char quote;
    private final BitSet quotedCells = new BitSet();
    private boolean mayHaveJoined;

    JoiningQuotes(char quote) {
        this.quote = quote;
    }

    void reset() {
        quotedCells.clear();
        mayHaveJoined = false;
    }

    void passQuoted(int index) {
        quotedCells.set(index);
    }

    void passUnquoted(char last) {
        mayHaveJoined |= last == quote;
    }

    /** Returns whether quotes have joined some of the cells that have passed, which are all of a record. */
    boolean haveJoined(String[] cells) {
        boolean open = false;
        for (int i = 0; mayHaveJoined && i < cells.length; i++) {
            if (open && !quotedCells.get(i) && closes(cells[i])) {
                return true;
            }
            open |= !quotedCells.get(i) && opens(cells[i]);
        }
        return false;
    }

    private boolean closes(String cell) {
        return !cell.isEmpty() && cell.charAt(cell.length() - 1) == quote;
    }

    private boolean opens(String cell) {
        int at = cell.indexOf(quote);
        return at > 0 && at + 1 < cell.length() && !Character.isWhitespace(cell.charAt(at + 1));
    }
}
