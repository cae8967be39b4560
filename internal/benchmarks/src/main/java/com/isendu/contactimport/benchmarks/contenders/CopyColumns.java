package com.isendu.contactimport.benchmarks.contenders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of the import's table that a bare {@code COPY} has to bring: those that the database does not fill. */
public final class CopyColumns {

    private static final String WITHOUT_DEFAULT = """
            SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns
            WHERE table_schema = ? AND table_name = 'contact_import_contact' AND column_default IS NULL""";

    private CopyColumns() {}

    /**
     * Reads them.
     *
     * @param connection to PostgreSQL
     * @param schema where the table is
     * @return their names, with commas
     * @throws SQLException if it cannot
     */
    public static String of(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WITHOUT_DEFAULT)) {
            query.setString(1, schema);
            try (ResultSet columns = query.executeQuery()) {
                columns.next();
                return columns.getString(1);
            }
        }
    }
}
