package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * New values for rows of a table.
 *
 * @param table the table
 * @param columns the columns that get a value, in the order in which their values are given
 * @param key the columns that identify the row, whose values follow those
 */
public record UpdateOf(String table, List<String> columns, List<String> key) implements BulkStatement {

    @Override
    public String one() {
        return "UPDATE " + table + " SET " + String.join(" = ?, ", columns) + " = ? WHERE "
                + String.join(" = ? AND ", key) + " = ?";
    }

    @Override
    public void all(Bulk bulk, Connection connection, Bulk.Rows rows) throws SQLException {
        bulk.update(connection, this, rows);
    }

    /**
     * PostgreSQL's statement for all rows, which takes an array for each column.
     *
     * @param types the type of each column's values
     */
    String fromArrays(List<String> types) {
        String arrays = types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
        List<String> all = new ArrayList<>(columns);
        all.addAll(key);
        String names = IntStream.range(0, all.size()).mapToObj(UpdateOf::value).collect(Collectors.joining(", "));
        return "UPDATE " + table + " AS t SET " + pairs("", all, 0, columns.size(), ", ") + " FROM unnest(" + arrays
                + ") AS v (" + names + ") WHERE " + pairs("t.", all, columns.size(), all.size(), " AND ");
    }

    private static String pairs(String prefix, List<String> all, int from, int to, String separator) {
        return IntStream.range(from, to)
                .mapToObj(i -> prefix + all.get(i) + " = v." + value(i))
                .collect(Collectors.joining(separator));
    }

    private static String value(int column) {
        return "v" + column;
    }
}
