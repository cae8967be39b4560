package com.isendu.contactimport.jdbc.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Detects whether a column treats different texts as equal, as linguistic collations do. */
final class KeyComparison {

    private KeyComparison() {}

    // Asks with a text that only borrows the column's collation: no row is needed, and nothing of a catalogue.
    static boolean isLoose(Connection connection, String table, String column) throws SQLException {
        String sql = "SELECT COUNT(*) FROM (SELECT " + column + " AS k FROM " + table
                + " WHERE 1 = 0 UNION ALL SELECT 'a') probe WHERE k IN ('A', '\u00e0', 'a ')";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet count = select.executeQuery()) {
            return count.next() && count.getLong(1) > 0;
        }
    }
}
