package com.isendu.contactimport.jdbc;

/**
 * What a column takes.
 *
 * @param text whether it holds texts
 * @param length how many characters of text, or 0 for no limit worth knowing
 * @param nullable whether it takes no value
 * @param filled whether the database gives it a value when an INSERT does not name it
 */
record ColumnShape(boolean text, int length, boolean nullable, boolean filled) {

    boolean takes(String value) {
        return !text || length == 0 || value.length() <= length || value.codePointCount(0, value.length()) <= length;
    }

    /** Whether an INSERT that does not name the column may work. */
    boolean mayBeLeftOut() {
        return nullable || filled;
    }
}
