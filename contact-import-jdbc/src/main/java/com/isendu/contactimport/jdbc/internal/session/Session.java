package com.isendu.contactimport.jdbc.internal.session;

import com.isendu.contactimport.jdbc.internal.dialect.SqlDialect;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A connection in a transaction.
 *
 * @param connection the connection
 * @param dialect the dialect of its database
 * @param names the names of the library's tables
 * @param lockWait how long to wait for a lock
 */
public record Session(Connection connection, SqlDialect dialect, TableNames names, Duration lockWait) {

    /** Prepares a SELECT that locks its rows, and gives up when it has to wait for too long. */
    public PreparedStatement prepareLocking(String select) throws SQLException {
        return limited(connection.prepareStatement(select + dialect.lockClause()));
    }

    /** Like {@link #prepareLocking}, but with a shared lock if the database supports it. */
    public PreparedStatement prepareSharing(String select) throws SQLException {
        return limited(connection.prepareStatement(select + dialect.shareClause()));
    }

    private PreparedStatement limited(PreparedStatement statement) throws SQLException {
        if (!dialect.limitsLockWaits()) {
            statement.setQueryTimeout(Math.max(1, Math.toIntExact(lockWait.toSeconds())));
        }
        return statement;
    }
}
