package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction on a connection of its own, and gives the connection back as it was found. Thread-safe. */
final class Transactions {

    private final DataSource dataSource;
    private volatile @Nullable Dialect dialect;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How a transaction ends whose work has succeeded. */
    @FunctionalInterface
    interface Ending {

        /** Keeps what the work has done. */
        Ending COMMIT = Connection::commit;

        /** Undoes it. */
        Ending ROLLBACK = Connection::rollback;

        void end(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work, Ending ending) throws SQLException {
        Connection connection = open();
        try {
            Session session = new Session(connection, dialectOf(connection));
            return run(session, work, ending);
        } finally {
            close(connection);
        }
    }

    Fault faultOf(SQLException exception) {
        return Faults.of(exception, dialect);
    }

    private static <T> T run(Session session, Work<T> work, Ending ending) throws SQLException {
        Connection connection = session.connection();
        ConnectionState found = ConnectionState.of(connection);
        try {
            found.begin(connection);
            T result = work.in(session);
            ending.end(connection);
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

    private Dialect dialectOf(Connection connection) throws SQLException {
        Dialect known = dialect;
        if (known == null) {
            known = Dialects.of(connection);
            dialect = known;
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
