package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Rows for a table.
 *
 * @param table the table
 * @param columns the columns that have a value, in the order in which their values are given
 */
public record InsertInto(String table, List<String> columns) implements BulkStatement {

    @Override
    public String one() {
        return "INSERT INTO " + target() + " VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
    }

    @Override
    public void all(Bulk bulk, Connection connection, Bulk.Rows rows) throws SQLException {
        bulk.insert(connection, this, rows);
    }

    /** PostgreSQL's, in the format of {@link CopyText}. */
    String copy() {
        return "COPY " + target() + " FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')";
    }

    private String target() {
        return table + " (" + String.join(", ", columns) + ")";
    }
}
