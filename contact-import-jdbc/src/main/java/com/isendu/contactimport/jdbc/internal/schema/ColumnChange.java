package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.table.ColumnShape;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of a column by a statement of a schema file.
 *
 * @param table the table, by its name in the file
 * @param kind the kind of change
 * @param column the previous name of the column
 * @param rest the text after the name: the new name, or the definition as in CREATE TABLE
 */
record ColumnChange(String table, Kind kind, String column, String rest) {

    private static final Pattern STATEMENT =
            Pattern.compile("^ALTER TABLE (\\w+) (?:(ADD|RENAME|ALTER|MODIFY) COLUMN) (\\w+) (?:TO )?([^;]*)$");

    /** What can be changed about a column. */
    enum Kind {
        ADD,
        RENAME,
        /** The column becomes nullable, whichever way the database words it. */
        ALTER,
        MODIFY
    }

    /** Returns the change that a statement makes, or null where it does something else. */
    static @Nullable ColumnChange of(String statement) {
        Matcher change = STATEMENT.matcher(statement);
        return change.find()
                ? new ColumnChange(change.group(1), Kind.valueOf(change.group(2)), change.group(3), change.group(4))
                : null;
    }

    /** Whether an interrupted run has made the change already, which not every database can be asked to overlook. */
    boolean isDone(TableShape found) {
        return switch (kind) {
            case ADD -> found.column(column) != null;
            case RENAME -> found.column(rest) != null;
            case ALTER, MODIFY -> {
                ColumnShape now = found.column(column);
                yield now != null && now.nullable();
            }
        };
    }

    /** The table after the change. */
    TableShape appliedTo(TableShape shape) {
        Map<String, ColumnShape> columns = new LinkedHashMap<>(shape.columns());
        switch (kind) {
            case ADD, MODIFY -> columns.putAll(SchemaFile.columns("    " + column + " " + rest));
            case ALTER -> columns.computeIfPresent(column, (name, before) -> before.asNullable());
            case RENAME -> columns.put(rest, columns.remove(column));
        }
        return new TableShape(columns, kind == Kind.RENAME ? renamed(shape.keys()) : shape.keys());
    }

    private Set<List<String>> renamed(Set<List<String>> keys) {
        return keys.stream()
                .map(key -> key.stream()
                        .map(name -> name.equals(column) ? rest : name)
                        .toList())
                .collect(Collectors.toSet());
    }
}
