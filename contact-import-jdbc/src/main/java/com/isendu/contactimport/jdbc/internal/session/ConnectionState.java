package com.isendu.contactimport.jdbc.internal.session;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The settings of a borrowed connection, which are restored before it returns to its pool.
 *
 * @param autoCommit the original setting
 * @param readOnly the original setting
 * @param isolation the original isolation
 * @param needed the isolation that the transaction needs
 */
record ConnectionState(boolean autoCommit, boolean readOnly, int isolation, int needed) {

    public static ConnectionState of(Connection connection, int needed) throws SQLException {
        return new ConnectionState(
                connection.getAutoCommit(), connection.isReadOnly(), connection.getTransactionIsolation(), needed);
    }

    /** Begins a transaction that may write and that sees what others have committed. */
    void begin(Connection connection) throws SQLException {
        if (readOnly) {
            connection.setReadOnly(false);
        }
        if (isolation != needed) {
            connection.setTransactionIsolation(needed);
        }
        connection.setAutoCommit(false);
    }

    /**
     * Restores the settings. Call it only after commit or rollback, because enabling autocommit commits an open
     * transaction.
     */
    void restore(Connection connection) throws SQLException {
        if (autoCommit) {
            connection.setAutoCommit(true);
        }
        if (isolation != needed) {
            connection.setTransactionIsolation(isolation);
        }
        if (readOnly) {
            connection.setReadOnly(true);
        }
    }
}
