package com.isendu.contactimport.jdbc;

import java.util.Collections;
import java.util.List;

/**
 * Rows for a table, which can go there one by one or be copied.
 *
 * @param table the table
 * @param columns the columns that have a value, in the order in which their values are given
 */
record InsertInto(String table, List<String> columns) {

    String insert() {
        return "INSERT INTO " + target() + " VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
    }

    /** PostgreSQL's, in the format of {@link CopyText}. */
    String copy() {
        return "COPY " + target() + " FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')";
    }

    private String target() {
        return table + " (" + String.join(", ", columns) + ")";
    }
}
