package com.isendu.contactimport.jdbc.internal.table;

/** The kind of values in a column, independent of the type name of the database. */
public enum ColumnKind {
    TEXT("VARCHAR or TEXT"),
    /** Texts that come back padded with blanks. */
    CHAR("CHAR"),
    DATE("DATE"),
    /** Date and time, taken to be in UTC. */
    TIMESTAMP("TIMESTAMP"),
    TIMESTAMP_WITH_ZONE("TIMESTAMP WITH TIME ZONE"),
    INTEGER("INTEGER or BIGINT"),
    DECIMAL("DECIMAL"),
    /** Numbers in binary form, which hold a limited number of decimal digits. */
    FLOAT("DOUBLE PRECISION"),
    BOOLEAN("BOOLEAN"),
    UUID("UUID"),
    JSON("JSON"),
    ENUM("an enumeration"),
    TEXT_ARRAY("an array of texts"),
    /** Any other. */
    OTHER("another type");

    private final String words;

    ColumnKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    public boolean isText() {
        return this == TEXT || this == CHAR;
    }
}
