package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The catalog of MariaDB and MySQL: the values of enumerations, and MariaDB's JSON, which is a text with a check
 * constraint.
 */
final class MySqlCatalog {

    private static final String WHERE = " WHERE %s = COALESCE(?, DATABASE()) AND TABLE_NAME = ? AND ";
    private static final String ENUMERATIONS = "SELECT COLUMN_NAME, COLUMN_TYPE FROM information_schema.COLUMNS"
            + WHERE.formatted("TABLE_SCHEMA") + "DATA_TYPE = 'enum'";
    private static final String JSON = "SELECT c.COLUMN_NAME, 'json' FROM information_schema.CHECK_CONSTRAINTS k"
            + " JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = k.CONSTRAINT_SCHEMA"
            + " AND c.TABLE_NAME = k.TABLE_NAME AND k.CHECK_CLAUSE = CONCAT('json_valid(`', c.COLUMN_NAME, '`)')"
            + WHERE.formatted("c.TABLE_SCHEMA").replace("AND TABLE_NAME", "AND c.TABLE_NAME") + "1 = 1";

    private MySqlCatalog() {}

    /** The types of enumerations, and of JSON where that is asked for. */
    static Map<String, ColumnType> types(Connection connection, String table, boolean json) throws SQLException {
        Map<String, ColumnType> types = new HashMap<>();
        select(connection, ENUMERATIONS, table)
                .forEach((column, type) -> types.put(column, ColumnType.enumeration(type)));
        if (json) {
            select(connection, JSON, table)
                    .forEach((column, type) -> types.put(column, ColumnType.of(ColumnKind.JSON, type, 0)));
        }
        return types;
    }

    private static Map<String, String> select(Connection connection, String sql, String table) throws SQLException {
        int dot = table.indexOf('.');
        Map<String, String> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, dot < 0 ? null : table.substring(0, dot));
            select.setString(2, table.substring(dot + 1));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(TableShape.nameOf(row.getString(1)), row.getString(2));
                }
            }
        }
        return found;
    }
}
