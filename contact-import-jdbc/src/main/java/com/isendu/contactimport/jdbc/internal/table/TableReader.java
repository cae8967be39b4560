package com.isendu.contactimport.jdbc.internal.table;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the shape of a table by its name in statements from the metadata of the driver. */
public final class TableReader {

    private final Connection connection;
    private final TableCatalog catalogue;
    private final String name;
    private final DatabaseMetaData metaData;
    private final @Nullable String catalog;
    private final @Nullable String schema;
    private final String table;

    private TableReader(Connection connection, TableCatalog catalogue, String name, ResultSetMetaData column)
            throws SQLException {
        this.connection = connection;
        this.catalogue = catalogue;
        this.name = name;
        this.metaData = connection.getMetaData();
        this.catalog = nameOrNull(column.getCatalogName(1));
        String reported = nameOrNull(column.getSchemaName(1));
        this.schema = reported == null ? schema() : reported;
        this.table = column.getTableName(1);
    }

    // A SELECT finds the table as all other statements do; metadata would have to guess case and schema.
    public static TableShape read(Connection connection, TableCatalog catalogue, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM " + name + " WHERE 1 = 0");
                ResultSet none = select.executeQuery()) {
            return new TableReader(connection, catalogue, name, none.getMetaData()).read();
        }
    }

    private TableShape read() throws SQLException {
        Set<List<String>> keys = new HashSet<>(uniqueIndexes());
        keys.add(primaryKey());
        return new TableShape(columns(), keys);
    }

    private Map<String, ColumnShape> columns() throws SQLException {
        Map<String, ColumnShape> columns = new HashMap<>();
        Map<String, ColumnType> types = catalogue.types(connection, name);
        try (ResultSet rows = metaData.getColumns(catalog, schema, table, null)) {
            while (rows.next()) {
                // The name is a pattern, in which an underscore is any character.
                if (table.equals(rows.getString("TABLE_NAME"))) {
                    String column = TableShape.nameOf(rows.getString("COLUMN_NAME"));
                    ColumnType type = types.get(column);
                    columns.put(column, column(rows, type == null ? catalogue.refined(ReportedType.of(rows)) : type));
                }
            }
        }
        return columns;
    }

    private static ColumnShape column(ResultSet row, ColumnType type) throws SQLException {
        boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        boolean filled = row.getString("COLUMN_DEF") != null
                || "YES".equals(row.getString("IS_AUTOINCREMENT"))
                || "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
        return new ColumnShape(type, nullable, filled);
    }

    private List<String> primaryKey() throws SQLException {
        Map<Short, String> columns = new TreeMap<>();
        try (ResultSet rows = metaData.getPrimaryKeys(catalog, schema, table)) {
            while (rows.next()) {
                columns.put(rows.getShort("KEY_SEQ"), TableShape.nameOf(rows.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(columns.values());
    }

    private Set<List<String>> uniqueIndexes() throws SQLException {
        Map<String, List<String>> indexes = new HashMap<>();
        try (ResultSet rows = metaData.getIndexInfo(catalog, schema, table, true, true)) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME");
                // Statistics have neither; an expression has no column.
                if (rows.getString("INDEX_NAME") != null && column != null) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), name -> new ArrayList<>())
                            .add(TableShape.nameOf(column));
                }
            }
        }
        return new HashSet<>(indexes.values());
    }

    // The driver of PostgreSQL does not report it.
    private @Nullable String schema() throws SQLException {
        String found = catalogue.schemaOf(connection, name);
        if (found != null) {
            return found;
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return nameOrNull(connection.getSchema());
        }
        String qualifier = name.substring(0, dot);
        return metaData.storesLowerCaseIdentifiers() ? qualifier.toLowerCase(Locale.ROOT) : qualifier;
    }

    private static @Nullable String nameOrNull(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}
