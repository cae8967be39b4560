package com.isendu.contactimport.jdbc.internal.table;

/**
 * What a column takes.
 *
 * @param text whether it holds texts
 * @param length how many characters of text, or 0 for no limit worth knowing
 * @param nullable whether it takes no value
 * @param filled whether the database gives it a value when an INSERT does not name it
 */
public record ColumnShape(boolean text, int length, boolean nullable, boolean filled) {

    public boolean takes(String value) {
        return !text || length == 0 || value.length() <= length || value.codePointCount(0, value.length()) <= length;
    }

    /** Whether an INSERT that does not name the column may work. */
    public boolean mayBeLeftOut() {
        return nullable || filled;
    }
}
