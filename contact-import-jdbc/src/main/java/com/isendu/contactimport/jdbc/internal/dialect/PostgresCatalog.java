package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of PostgreSQL: where the search path finds a table, and the types of its columns with domains resolved.
 */
final class PostgresCatalog {

    private static final String SCHEMA = "SELECT n.nspname FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass(?)";

    private static final String TYPES = "SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), b.typname,"
            + " b.typtype, e.typname, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END,"
            + " ARRAY(SELECT l.enumlabel::text FROM pg_catalog.pg_enum l WHERE l.enumtypid = b.oid"
            + " ORDER BY l.enumsortorder)"
            + " FROM pg_catalog.pg_attribute a"
            + " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
            + " JOIN pg_catalog.pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END"
            + " LEFT JOIN pg_catalog.pg_type e ON b.typcategory = 'A' AND e.oid = b.typelem"
            + " WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped";

    private static final Map<String, ColumnKind> KINDS = Map.ofEntries(
            Map.entry("varchar", ColumnKind.TEXT),
            Map.entry("text", ColumnKind.TEXT),
            Map.entry("citext", ColumnKind.TEXT),
            Map.entry("bpchar", ColumnKind.CHAR),
            Map.entry("date", ColumnKind.DATE),
            Map.entry("timestamp", ColumnKind.TIMESTAMP),
            Map.entry("timestamptz", ColumnKind.TIMESTAMP_WITH_ZONE),
            Map.entry("int2", ColumnKind.INTEGER),
            Map.entry("int4", ColumnKind.INTEGER),
            Map.entry("int8", ColumnKind.INTEGER),
            Map.entry("numeric", ColumnKind.DECIMAL),
            Map.entry("float4", ColumnKind.FLOAT),
            Map.entry("float8", ColumnKind.FLOAT),
            Map.entry("bool", ColumnKind.BOOLEAN),
            Map.entry("uuid", ColumnKind.UUID),
            Map.entry("json", ColumnKind.JSON),
            Map.entry("jsonb", ColumnKind.JSON));
    private static final Map<String, Integer> SIZES =
            Map.of("int2", 16, "int4", 32, "int8", 64, "float4", 6, "float8", 15);
    // The offset of length or precision in a type modifier.
    private static final int MODIFIER_HEADER = 4;
    private static final int SCALE_BITS = 0x7FF;

    private PostgresCatalog() {}

    static @Nullable String schemaOf(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SCHEMA)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    static Map<String, ColumnType> types(Connection connection, String table) throws SQLException {
        Map<String, ColumnType> types = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TYPES)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    types.put(TableShape.nameOf(row.getString(1)), type(row));
                }
            }
        }
        return types;
    }

    private static ColumnType type(ResultSet row) throws SQLException {
        String name = row.getString(2);
        String base = row.getString(3);
        int modifier = row.getInt(6);
        if (row.getString(4).equals("e")) {
            return new ColumnType(ColumnKind.ENUM, name, 0, 0, labels(row.getArray(7)));
        }
        String element = row.getString(5);
        boolean texts = element != null && KINDS.get(element) == ColumnKind.TEXT;
        ColumnKind kind = texts ? ColumnKind.TEXT_ARRAY : KINDS.getOrDefault(base, ColumnKind.OTHER);
        return switch (kind) {
            case TEXT, CHAR -> ColumnType.of(kind, name, Math.max(0, modifier - MODIFIER_HEADER));
            case DECIMAL -> decimal(name, modifier);
            default -> ColumnType.of(kind, name, SIZES.getOrDefault(base, 0));
        };
    }

    private static ColumnType decimal(String name, int modifier) {
        if (modifier < MODIFIER_HEADER) {
            return ColumnType.of(ColumnKind.DECIMAL, name, 0);
        }
        int packed = modifier - MODIFIER_HEADER;
        return new ColumnType(ColumnKind.DECIMAL, name, packed >> 16, packed & SCALE_BITS, List.of());
    }

    private static List<String> labels(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
