package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of many rows as an array for each column, in PostgreSQL's types. */
final class ArrayValues implements RowsValues {

    private final List<Column> columns = new ArrayList<>();
    private int next;

    private record Column(String type, List<@Nullable Object> values) {}

    @Override
    public void text(@Nullable String value) {
        add("text", value);
    }

    @Override
    public void number(long value) {
        add("int8", value);
    }

    @Override
    public void time(Instant value) {
        add("timestamptz", value.toString());
    }

    private void add(String type, @Nullable Object value) {
        if (next == columns.size()) {
            columns.add(new Column(type, new ArrayList<>()));
        }
        columns.get(next++).values().add(value);
    }

    @Override
    public void endRow() {
        next = 0;
    }

    List<String> types() {
        return columns.stream().map(Column::type).toList();
    }

    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Column column : columns) {
            Object[] values = column.values().toArray();
            statement.setArray(index++, statement.getConnection().createArrayOf(column.type(), values));
        }
    }
}
