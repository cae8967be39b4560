package com.isendu.contactimport.jdbc.internal.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The type of a column as reported by the metadata of the driver. */
final class ReportedType {

    private static final Map<Integer, ColumnKind> KINDS = Map.ofEntries(
            Map.entry(Types.VARCHAR, ColumnKind.TEXT),
            Map.entry(Types.LONGVARCHAR, ColumnKind.TEXT),
            Map.entry(Types.NVARCHAR, ColumnKind.TEXT),
            Map.entry(Types.LONGNVARCHAR, ColumnKind.TEXT),
            Map.entry(Types.CLOB, ColumnKind.TEXT),
            Map.entry(Types.NCLOB, ColumnKind.TEXT),
            Map.entry(Types.CHAR, ColumnKind.CHAR),
            Map.entry(Types.NCHAR, ColumnKind.CHAR),
            Map.entry(Types.DATE, ColumnKind.DATE),
            Map.entry(Types.TIMESTAMP, ColumnKind.TIMESTAMP),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, ColumnKind.TIMESTAMP_WITH_ZONE),
            Map.entry(Types.TINYINT, ColumnKind.INTEGER),
            Map.entry(Types.SMALLINT, ColumnKind.INTEGER),
            Map.entry(Types.INTEGER, ColumnKind.INTEGER),
            Map.entry(Types.BIGINT, ColumnKind.INTEGER),
            Map.entry(Types.DECIMAL, ColumnKind.DECIMAL),
            Map.entry(Types.NUMERIC, ColumnKind.DECIMAL),
            Map.entry(Types.REAL, ColumnKind.FLOAT),
            Map.entry(Types.FLOAT, ColumnKind.FLOAT),
            Map.entry(Types.DOUBLE, ColumnKind.FLOAT),
            Map.entry(Types.BIT, ColumnKind.BOOLEAN),
            Map.entry(Types.BOOLEAN, ColumnKind.BOOLEAN));

    private static final Map<Integer, Integer> BITS =
            Map.of(Types.TINYINT, 8, Types.SMALLINT, 16, Types.INTEGER, 32, Types.BIGINT, 64);
    // Decimal digits that survive in single precision, and in double.
    private static final int SINGLE = 6;
    private static final int DOUBLE = 15;

    private ReportedType() {}

    /** Returns the type of the column that a row of {@link java.sql.DatabaseMetaData#getColumns} is about. */
    static ColumnType of(ResultSet row) throws SQLException {
        String name = Objects.requireNonNullElse(row.getString("TYPE_NAME"), "");
        int type = row.getInt("DATA_TYPE");
        ColumnKind byName = kindNamed(name.toUpperCase(Locale.ROOT));
        if (byName == ColumnKind.ENUM) {
            return ColumnType.enumeration(name);
        }
        ColumnKind kind = byName == ColumnKind.OTHER ? KINDS.getOrDefault(type, ColumnKind.OTHER) : byName;
        int size = Math.max(0, row.getInt("COLUMN_SIZE"));
        return switch (kind) {
            case INTEGER -> ColumnType.of(kind, name, BITS.getOrDefault(type, size));
            case FLOAT -> ColumnType.of(kind, name, type == Types.REAL ? SINGLE : DOUBLE);
            case DECIMAL -> new ColumnType(kind, name, size, row.getInt("DECIMAL_DIGITS"), List.of());
            default -> ColumnType.of(kind, name, size);
        };
    }

    private static ColumnKind kindNamed(String name) {
        if (name.startsWith("ENUM(")) {
            return ColumnKind.ENUM;
        }
        if (name.matches("(CHARACTER VARYING|VARCHAR|CHARACTER LARGE OBJECT).* ARRAY.*")) {
            return ColumnKind.TEXT_ARRAY;
        }
        return switch (name) {
            case "BOOLEAN", "BOOL" -> ColumnKind.BOOLEAN;
            case "UUID" -> ColumnKind.UUID;
            case "JSON" -> ColumnKind.JSON;
            default -> ColumnKind.OTHER;
        };
    }
}
