package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The settings of a borrowed connection, which goes back to its pool with them. */
record ConnectionState(boolean autoCommit, boolean readOnly, int isolation) {

    static ConnectionState of(Connection connection) throws SQLException {
        return new ConnectionState(
                connection.getAutoCommit(), connection.isReadOnly(), connection.getTransactionIsolation());
    }

    /** Begins a transaction that may write and that sees what others have committed. */
    void begin(Connection connection) throws SQLException {
        if (readOnly) {
            connection.setReadOnly(false);
        }
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(false);
    }

    /** Only after commit or rollback: switching autocommit on commits what is open. */
    void restore(Connection connection) throws SQLException {
        if (autoCommit) {
            connection.setAutoCommit(true);
        }
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(isolation);
        }
        if (readOnly) {
            connection.setReadOnly(true);
        }
    }
}
