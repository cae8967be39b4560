package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction on a connection of its own, and gives the connection back as it was found. Thread-safe. */
final class Transactions {

    private final DataSource dataSource;
    private final JdbcOptions options;
    private volatile @Nullable Tables tables;

    Transactions(DataSource dataSource, JdbcOptions options) {
        this.dataSource = dataSource;
        this.options = options;
    }

    <T> T run(Work<T> work, Purpose purpose) throws SQLException {
        Connection connection = open();
        try {
            Session session = new Session(connection, tablesOf(connection));
            return run(session, work, purpose);
        } finally {
            close(connection);
        }
    }

    Fault faultOf(SQLException exception) {
        Tables known = tables;
        return Faults.of(exception, known == null ? null : known.dialect());
    }

    private static <T> T run(Session session, Work<T> work, Purpose purpose) throws SQLException {
        Connection connection = session.connection();
        ConnectionState found = ConnectionState.of(connection, session.dialect().isolation());
        try {
            found.begin(connection);
            purpose.begin(session);
            T result = work.in(session);
            purpose.end(connection);
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
            throw Faults.exception(Fault.UNREACHABLE, e);
        }
    }

    private Tables tablesOf(Connection connection) throws SQLException {
        Tables known = tables;
        if (known == null) {
            known = Tables.of(options, connection.getMetaData());
            tables = known;
        }
        return known;
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
