package com.isendu.contactimport.internal.read.records;

import java.util.BitSet;

/**
 * Sees quotes that stand inside unquoted cells in pairs, one behind text and one at an end: {@code Rossi"Bianchi,
 * Figli"} is two cells that lost the delimiter between them, cut again at a delimiter that was data. The width can come
 * out right, the data is wrong. A lone quote, as in {@code 12" screen}, is data.
 *
 * <p>Only a cell that ends in a quote can close a pair, and few do: until one has passed, no cell is searched.
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
