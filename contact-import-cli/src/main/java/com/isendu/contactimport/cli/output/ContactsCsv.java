package com.isendu.contactimport.cli.output;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contacts as CSV: a column for each built-in field, then one for each custom field that any of them has. */
public final class ContactsCsv {

    private final TreeSet<String> customKeys = new TreeSet<>();
    private final CsvOutput out;

    public ContactsCsv(PrintWriter out) {
        this.out = new CsvOutput(out);
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
        out.record(keys());
    }

    public void print(Contact contact) {
        Map<String, String> values = new HashMap<>();
        contact.forEach((field, value) -> values.put(field.key(), value));
        out.record(keys().stream().map(key -> values.getOrDefault(key, "")).toList());
    }

    private List<String> keys() {
        return Stream.concat(Stream.of(ContactField.values()).map(ContactField::key), customKeys.stream())
                .collect(Collectors.toList());
    }
}
