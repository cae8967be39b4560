package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.table.ColumnShape;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a table with the expected one and describes for its owner what is missing or different. */
final class TableCheck {

    static final String FOREIGN = "is not known, NOT NULL and without default";

    private final String table;
    private final TableShape expected;
    private final TableShape found;
    private final List<String> differences = new ArrayList<>();

    private TableCheck(String table, TableShape expected, TableShape found) {
        this.table = table;
        this.expected = expected;
        this.found = found;
    }

    static List<String> differences(String table, TableShape expected, TableShape found) {
        TableCheck check = new TableCheck(table, expected, found);
        expected.columns().forEach((name, column) -> check.compare(name, column, found.column(name)));
        check.lookForForeignColumns();
        check.differences.addAll(compareKeys(table, expected.keys(), found));
        return check.differences;
    }

    private void compare(String name, ColumnShape wanted, @Nullable ColumnShape column) {
        if (column == null) {
            report(name, "is missing");
            return;
        }
        if (wanted.text() != column.text()) {
            report(
                    name,
                    "is " + column.type().name() + " in place of "
                            + wanted.type().name());
        } else if (isTooShort(wanted, column)) {
            report(name, "holds " + column.length() + " characters in place of " + wanted.length());
        }
        if (wanted.filled() && !column.filled()) {
            report(name, "has no default");
        }
        if (wanted.nullable() != column.nullable()) {
            report(name, wanted.nullable() ? "is NOT NULL" : "is not NOT NULL");
        }
    }

    private static boolean isTooShort(ColumnShape wanted, ColumnShape column) {
        return wanted.text() && column.length() != 0 && column.length() < wanted.length();
    }

    private void lookForForeignColumns() {
        for (Map.Entry<String, ColumnShape> column : found.columns().entrySet()) {
            if (expected.column(column.getKey()) == null && !column.getValue().mayBeLeftOut()) {
                report(column.getKey(), FOREIGN);
            }
        }
    }

    static List<String> compareKeys(String table, Set<List<String>> wanted, TableShape found) {
        return wanted.stream()
                .filter(key -> !found.keys().contains(key))
                .map(key -> table + " has no unique key (" + String.join(", ", key) + ")")
                .toList();
    }

    private void report(String column, String difference) {
        differences.add(table + "." + column + " " + difference);
    }
}
