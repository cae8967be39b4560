package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * New values for rows of a table.
 *
 * @param table the table
 * @param columns the columns that get a value, in the order in which their values are given
 * @param defaults the columns that get their default
 * @param key the columns that identify the row, whose values follow those
 */
public record UpdateOf(String table, List<String> columns, List<String> defaults, List<String> key)
        implements BulkStatement {

    @Override
    public String one() {
        return "UPDATE " + table + " SET " + String.join(" = ?, ", columns) + " = ?" + setDefaults() + " WHERE "
                + String.join(" = ? AND ", key) + " = ?";
    }

    @Override
    public void all(Bulk bulk, Connection connection, Bulk.Rows rows) throws SQLException {
        bulk.update(connection, this, rows);
    }

    /**
     * PostgreSQL's statement for all rows, which takes an array for each column.
     *
     * @param values the values of each column
     */
    String fromArrays(List<ArrayValues.Column> values) {
        String arrays =
                values.stream().map(value -> "?::" + value.type() + "[]").collect(Collectors.joining(", "));
        String names =
                IntStream.range(0, values.size()).mapToObj(UpdateOf::value).collect(Collectors.joining(", "));
        return "UPDATE " + table + " AS t SET " + pairs("", columns, values, 0, ", ") + setDefaults() + " FROM unnest("
                + arrays + ") AS v (" + names + ") WHERE " + pairs("t.", key, values, columns.size(), " AND ");
    }

    private String setDefaults() {
        return defaults.stream().map(column -> ", " + column + " = DEFAULT").collect(Collectors.joining());
    }

    private static String pairs(
            String prefix, List<String> names, List<ArrayValues.Column> values, int first, String separator) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> prefix + names.get(i) + " = v." + value(first + i) + cast(values.get(first + i)))
                .collect(Collectors.joining(separator));
    }

    private static String cast(ArrayValues.Column column) {
        return column.cast() == null ? "" : "::" + column.cast();
    }

    private static String value(int column) {
        return "v" + column;
    }
}
