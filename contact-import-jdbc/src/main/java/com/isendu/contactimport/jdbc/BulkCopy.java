package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** How a database takes many rows at once, faster than by statements. Stateless and thread-safe. */
interface BulkCopy {

    /** Writes rows. */
    @FunctionalInterface
    interface Rows {

        void write(CopyText rows) throws SQLException;
    }

    /** Whether the driver can do it; asks no server. */
    boolean isOfferedBy(Connection connection);

    /** Whether the server can, and does for the table of contacts what its INSERT does. */
    boolean suits(Connection connection, ContactColumns contacts) throws SQLException;

    /**
     * Copies rows.
     *
     * @throws SQLException if none is stored; as after every fault, only going back to a savepoint brings the transaction to life again
     */
    void copy(Connection connection, String sql, Rows rows) throws SQLException;
}
