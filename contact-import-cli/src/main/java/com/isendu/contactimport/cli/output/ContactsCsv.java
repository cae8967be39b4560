package com.isendu.contactimport.cli.output;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.text.FormulaGuard;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contacts as CSV: a column for each built-in field, then one for each custom field that any of them has. Guarded
 * against formulas it has one more, by whose name an import knows to take the guard off.
 */
public final class ContactsCsv {

    private final TreeSet<String> customKeys = new TreeSet<>();
    private final CsvOutput out;
    private final boolean guarded;

    public ContactsCsv(PrintWriter out, boolean guarded) {
        this.out = new CsvOutput(out);
        this.guarded = guarded;
    }

    public void collectColumns(Contact contact) {
        contact.forEach((field, value) -> collect(field));
    }

    private void collect(Field field) {
        if (!(field instanceof ContactField)) {
            customKeys.add(field.key());
        }
    }

    public void printHeader() {
        print(keys(), FormulaGuard.MARKING_COLUMN);
    }

    public void print(Contact contact) {
        Map<String, String> values = new HashMap<>();
        contact.forEach((field, value) -> values.put(field.key(), value));
        print(keys().stream().map(key -> values.getOrDefault(key, "")).toList(), "");
    }

    private void print(List<String> cells, String last) {
        out.record(guarded ? guarded(cells, last) : cells);
    }

    private static List<String> guarded(List<String> cells, String last) {
        return Stream.concat(cells.stream().map(FormulaGuard::guard), Stream.of(last))
                .toList();
    }

    private List<String> keys() {
        return Stream.concat(Stream.of(ContactField.values()).map(ContactField::key), customKeys.stream())
                .collect(Collectors.toList());
    }
}
