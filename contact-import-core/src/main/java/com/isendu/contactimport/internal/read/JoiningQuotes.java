package com.isendu.contactimport.internal.read;

/**
 * Sees quotes that stand inside unquoted cells in pairs, one behind text and one at an end: {@code Rossi"Bianchi, Figli"} is two
 * cells that lost the delimiter between them, cut again at a delimiter that was data. The width can come out right, the data is
 * wrong. A lone quote, as in {@code 12" screen}, is data.
 */
final class JoiningQuotes {

    private final char quote;
    private boolean open;
    private boolean joined;

    JoiningQuotes(char quote) {
        this.quote = quote;
    }

    void reset() {
        open = false;
        joined = false;
    }

    /** Looks at the next cell of the record, one that is not quoted. */
    void look(String cell) {
        int at = cell.indexOf(quote);
        if (at < 0) {
            return;
        }
        if (open && cell.charAt(cell.length() - 1) == quote) {
            joined = true;
        }
        open |= at > 0 && at + 1 < cell.length() && !Character.isWhitespace(cell.charAt(at + 1));
    }

    boolean haveJoined() {
        return joined;
    }
}
