package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnShape;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import com.isendu.contactimport.jdbc.internal.value.Accepted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a contact table of a host with its {@code HostContactTable}. Lengths, constraints and further columns are
 * the responsibility of the host, unless every INSERT would fail because of them.
 */
final class HostTableCheck {

    private final ContactColumns columns;
    private final TableShape found;
    private final boolean timesAreTexts;
    private final List<String> differences = new ArrayList<>();

    private HostTableCheck(ContactColumns columns, TableShape found, boolean timesAreTexts) {
        this.columns = columns;
        this.found = found;
        this.timesAreTexts = timesAreTexts;
    }

    static List<String> differences(ContactColumns columns, TableShape found, boolean timesAreTexts) {
        return new HostTableCheck(columns, found, timesAreTexts).differences();
    }

    private List<String> differences() {
        compare(columns.account(), "account", Accepted.ACCOUNT);
        compare(columns.key(), "contact key", Accepted.CONTACT_KEY);
        columns.fields().forEach((field, name) -> compare(name, field.key(), Accepted.of(field)));
        if (columns.customFields() != null) {
            compare(columns.customFields(), "custom fields", Accepted.CUSTOM_FIELDS);
        }
        columns.marks().forEach((mark, name) -> compare(name, mark.words(), Accepted.of(mark, timesAreTexts)));
        lookForForeignColumns();
        List<String> key = List.of(TableShape.nameOf(columns.account()), TableShape.nameOf(columns.key()));
        TableCheck.compareKeys(columns.table(), Set.of(key), found).forEach(differences::add);
        return differences;
    }

    private void compare(String name, String use, Set<ColumnKind> accepted) {
        ColumnShape column = found.column(name);
        if (column == null) {
            report(name, "is missing" + accepted(use, accepted));
        } else if (!accepted.contains(column.type().kind())) {
            report(name, "is " + column.type().name() + accepted(use, accepted));
        }
    }

    private static String accepted(String use, Set<ColumnKind> kinds) {
        return ", accepted for " + use + ": " + Accepted.words(kinds);
    }

    private void lookForForeignColumns() {
        Set<String> known = new HashSet<>();
        columns.names().forEach(name -> known.add(TableShape.nameOf(name)));
        for (Map.Entry<String, ColumnShape> column : found.columns().entrySet()) {
            if (!known.contains(column.getKey()) && !column.getValue().mayBeLeftOut()) {
                report(column.getKey(), TableCheck.FOREIGN);
            }
        }
    }

    private void report(String column, String difference) {
        differences.add(columns.table() + "." + column + " " + difference);
    }
}
