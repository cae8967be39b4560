package com.isendu.contactimport.jdbc.internal.bulk;

import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.value.PostgresText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of many rows as one array for each column, in PostgreSQL types. */
final class ArrayValues implements RowsValues {

    private static final String TEXT = "text";
    private static final String NUMBER = "int8";

    private final List<Column> columns = new ArrayList<>();
    private int next;

    /** The values of a column as an array of one type, each of them to be cast to another one where that is named. */
    record Column(String type, @Nullable String cast, List<@Nullable Object> values) {}

    @Override
    public void text(@Nullable String value) {
        add(TEXT, null, value);
    }

    @Override
    public void number(long value) {
        add(NUMBER, null, value);
    }

    @Override
    public void time(ColumnType type, Instant value) {
        // A zone in the text does not count where the column has none: so it is UTC in both.
        add(TEXT, type.kind() == ColumnKind.TIMESTAMP ? "timestamp" : "timestamptz", value.toString());
    }

    // Passed as texts, because an array of arrays would be flattened.
    @Override
    public void value(ColumnType type, @Nullable Object value) {
        add(TEXT, type.name(), value == null ? null : PostgresText.of(value));
    }

    private void add(String type, @Nullable String cast, @Nullable Object value) {
        if (next == columns.size()) {
            columns.add(new Column(type, cast, new ArrayList<>()));
        }
        columns.get(next++).values().add(value);
    }

    @Override
    public void endRow() {
        next = 0;
    }

    List<Column> columns() {
        return columns;
    }

    // Returns a typed array, not an array of objects, so that the driver sends the values in binary form and not as
    // text to parse.
    private static Object[] arrayOf(Column column) {
        List<@Nullable Object> values = column.values();
        return column.type().equals(NUMBER) ? values.toArray(Long[]::new) : values.toArray(String[]::new);
    }

    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Column column : columns) {
            statement.setArray(index++, statement.getConnection().createArrayOf(column.type(), arrayOf(column)));
        }
    }
}
