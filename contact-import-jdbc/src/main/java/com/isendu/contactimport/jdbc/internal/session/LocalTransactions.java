package com.isendu.contactimport.jdbc.internal.session;

import com.isendu.contactimport.jdbc.internal.fault.Faults;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions on separate connections, which are returned to the data source unchanged. Thread-safe. */
public final class LocalTransactions implements TransactionRunner {

    private final DataSource dataSource;

    public LocalTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T run(int isolation, ConnectionWork<T> work) throws SQLException {
        Connection connection = open();
        try {
            return run(connection, ConnectionState.of(connection, isolation), work);
        } finally {
            close(connection);
        }
    }

    private static <T> T run(Connection connection, ConnectionState found, ConnectionWork<T> work) throws SQLException {
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

    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw Faults.exception(Faults.ofOpening(e), e);
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
