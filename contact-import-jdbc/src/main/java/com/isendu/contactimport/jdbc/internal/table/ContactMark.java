package com.isendu.contactimport.jdbc.internal.table;

import java.util.Set;

/** A column of the contact table about the history of a row. */
public enum ContactMark {
    CREATED_AT("created_at"),
    CREATED_IMPORT("created_import"),
    UPDATED_AT("updated_at"),
    UPDATED_IMPORT("updated_import"),
    CONTENT_HASH("content_hash");

    static final Set<ContactMark> TIMES = Set.of(CREATED_AT, UPDATED_AT);

    private final String column;

    ContactMark(String column) {
        this.column = column;
    }

    /** What it is, in words. */
    public String words() {
        return switch (this) {
            case CREATED_AT, UPDATED_AT -> "a time";
            case CREATED_IMPORT, UPDATED_IMPORT -> "an import";
            case CONTENT_HASH -> "the hash";
        };
    }

    /** Returns the column in the library's own table. */
    String column() {
        return column;
    }
}
