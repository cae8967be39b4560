package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Uses features of the standard PostgreSQL driver. The only class that depends on it; it cannot be loaded without the
 * driver.
 */
final class PostgresDriver {

    private PostgresDriver() {}

    static boolean isOfferedBy(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    /** Returns the constraint that the server names, or null. */
    static @Nullable String constraintOf(SQLException exception) {
        ServerErrorMessage message =
                exception instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }

    /** Makes the server plan the statement each time, because a cached plan may stem from when the table was small. */
    static void planEachTime(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    static void copy(Connection connection, String sql, Bulk.Rows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            CopyText text = new CopyText(copy::writeToCopy);
            rows.write(text);
            text.flush();
            copy.endCopy();
        } finally {
            // Whatever has happened: as long as it is open, the connection waits for it for ever.
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
