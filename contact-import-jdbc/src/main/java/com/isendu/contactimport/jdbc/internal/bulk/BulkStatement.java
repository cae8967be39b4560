package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** A change of a table, by one statement for each row or in bulk. */
public sealed interface BulkStatement permits InsertInto, UpdateOf {

    /** Returns the statement for one row. */
    String one();

    /** Does it for all rows at once. */
    void all(Bulk bulk, Connection connection, Bulk.Rows rows) throws SQLException;
}
