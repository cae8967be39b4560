package com.isendu.contactimport.jdbc.internal.bulk;

import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes many rows at once, faster than by one statement for each. Stateless and thread-safe. */
public interface Bulk {

    /** Gives the values of rows. */
    @FunctionalInterface
    interface Rows {

        void write(RowsValues rows) throws SQLException;
    }

    /** Whether the driver can do it; asks no server. */
    boolean isOfferedBy(Connection connection);

    /** Whether the server can, and does to the table of contacts what statements do. */
    boolean suits(Connection connection, ContactColumns contacts) throws SQLException;

    /**
     * Inserts rows.
     *
     * @throws SQLException if no row is stored; the transaction must then be rolled back to an earlier savepoint
     */
    void insert(Connection connection, InsertInto into, Rows rows) throws SQLException;

    /**
     * Updates rows.
     *
     * @throws SQLException if no row is changed; the transaction must then be rolled back to an earlier savepoint
     */
    void update(Connection connection, UpdateOf update, Rows rows) throws SQLException;
}
