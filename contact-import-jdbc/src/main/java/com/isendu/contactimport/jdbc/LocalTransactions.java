package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions on connections of their own, which go back to the data source as they were found. Stateless and thread-safe. */
final class LocalTransactions implements Transactions {

    @Override
    public <T> T run(DataSource dataSource, int isolation, TransactionWork<T> work) throws SQLException {
        Connection connection = open(dataSource);
        try {
            return run(connection, ConnectionState.of(connection, isolation), work);
        } finally {
            close(connection);
        }
    }

    private static <T> T run(Connection connection, ConnectionState found, TransactionWork<T> work)
            throws SQLException {
        try {
            found.begin(connection);
            T result = work.in(connection);
            connection.commit();
            restore(found, connection);
            return result;
        } catch (Throwable failure) {
            if (undo(connection)) {
                restore(found, connection);
            }
            throw failure;
        }
    }

    // Pools have states of their own for "none to be had"; whatever they say, the database was not reached.
    private static Connection open(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw Faults.exception(Fault.UNREACHABLE, e);
        }
    }

    // Where rolling back fails, nothing may be restored: switching autocommit on would commit half the work.
    private static boolean undo(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    // The work is done or undone by now; a connection that cannot be restored is its pool's concern.
    private static void restore(ConnectionState found, Connection connection) {
        try {
            found.restore(connection);
        } catch (SQLException e) {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            return;
        }
    }
}
