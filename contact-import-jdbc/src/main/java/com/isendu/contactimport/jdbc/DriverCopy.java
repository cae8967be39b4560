package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** COPY by PostgreSQL's own driver. The only class that knows it: where there is no such driver, this class cannot be loaded. */
final class DriverCopy {

    private DriverCopy() {}

    static boolean isOfferedBy(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    static void copy(Connection connection, String sql, BulkCopy.Rows rows) throws SQLException {
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
