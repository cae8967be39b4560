package com.isendu.contactimport.jdbc.internal.table;

/**
 * The type of a column and whether it needs a value.
 *
 * @param type its type
 * @param nullable whether it may be null
 * @param filled whether the database sets a value if an INSERT does not name it
 */
public record ColumnShape(ColumnType type, boolean nullable, boolean filled) {

    /** Whether it holds texts. */
    public boolean text() {
        return type.kind().isText();
    }

    /** How many characters of text, or 0 for no limit worth knowing. */
    public int length() {
        return text() ? type.size() : 0;
    }

    public boolean takes(String value) {
        int length = length();
        return length == 0 || value.length() <= length || value.codePointCount(0, value.length()) <= length;
    }

    /** The same column, which may have no value. */
    public ColumnShape asNullable() {
        return new ColumnShape(type, true, filled);
    }

    /** Whether an INSERT that does not name the column may work. */
    public boolean mayBeLeftOut() {
        return nullable || filled;
    }
}
