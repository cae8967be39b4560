package com.isendu.contactimport.internal.normalize.phone;

/** Classifies a text of digits in one step per digit. {@link DigitLanguage} builds it. Immutable and thread-safe. */
final class DigitMachine {

    /** Cells of a node: where each digit leads, then the value of the text that ends here. */
    static final int ROW = 11;

    private final char[] table;
    private final int start;

    DigitMachine(char[] table, int start) {
        this.table = table;
        this.start = start;
    }

    /**
     * Returns the value of a text.
     *
     * @param digits ASCII digits
     * @param from where the text begins; it ends with the digits
     * @return the value, or 0 for an unknown text
     */
    int valueOf(CharSequence digits, int from) {
        int node = start;
        for (int i = from; i < digits.length() && node != DigitLanguage.NOTHING; i++) {
            node = table[node * ROW + digits.charAt(i) - '0'];
        }
        return table[node * ROW + ROW - 1];
    }

    /** Returns whether a text begins with one that has a value; the empty text may be it. */
    boolean knowsStartOf(CharSequence digits, int from) {
        int node = start;
        for (int i = from; i < digits.length() && node != DigitLanguage.NOTHING && !hasValue(node); i++) {
            node = table[node * ROW + digits.charAt(i) - '0'];
        }
        return hasValue(node);
    }

    private boolean hasValue(int node) {
        return table[node * ROW + ROW - 1] != 0;
    }

    int start() {
        return start;
    }

    /** The cells of all nodes, one after the other; a copy. */
    char[] cells() {
        return table.clone();
    }
}
