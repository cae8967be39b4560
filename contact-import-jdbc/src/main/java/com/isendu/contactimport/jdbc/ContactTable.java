package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The table of contacts: its SQL, made of its columns so that a new field is a line of the field's enum and of the schema files,
 * and the way of a contact into its columns and out of them. Thread-safe.
 */
final class ContactTable {

    private static final List<ContactMark> CREATED = List.of(ContactMark.CREATED_AT, ContactMark.CREATED_IMPORT);
    private static final List<ContactMark> UPDATED = List.of(ContactMark.UPDATED_AT, ContactMark.UPDATED_IMPORT);

    private final ContactColumns columns;
    private final Dialect dialect;
    private final List<String> values;
    private final boolean hosts;
    private final ContactFilter filter;

    ContactTable(ContactColumns columns, Dialect dialect, boolean hosts) {
        this.columns = columns;
        this.dialect = dialect;
        this.hosts = hosts;
        this.filter = new ContactFilter(columns);
        this.values = new ArrayList<>(columns.fields().values());
        if (columns.customFields() != null) {
            values.add(columns.customFields());
        }
    }

    ContactColumns columns() {
        return columns;
    }

    /** Whether the table is the host's own. */
    boolean isHosts() {
        return hosts;
    }

    String insert() {
        List<String> names = new ArrayList<>(values);
        names.addAll(marks(UPDATED));
        names.add(columns.account());
        names.add(columns.emailKey());
        names.addAll(marks(CREATED));
        return "INSERT INTO " + columns.table() + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    String update() {
        List<String> names = new ArrayList<>(values);
        names.addAll(marks(UPDATED));
        return "UPDATE " + columns.table() + " SET " + String.join(" = ?, ", names) + " = ? WHERE " + columns.account()
                + " = ? AND " + columns.emailKey() + " = ?";
    }

    String delete() {
        return "DELETE FROM " + columns.table() + " WHERE " + columns.account() + " = ? AND " + columns.emailKey()
                + " = ?";
    }

    // Ordered as the primary key is, to the letter: else H2 sorts all the rest of the account for each page.
    String selectPage() {
        return select() + columns.account() + " = ? AND " + columns.emailKey() + " > ? ORDER BY " + columns.account()
                + ", " + columns.emailKey() + dialect.firstRows();
    }

    String selectByKeys(int keys, String lockClause) {
        return select() + dialect.keyLookup().condition(columns.account(), columns.emailKey(), keys) + lockClause;
    }

    /** Binds what {@link #insert()} needs. */
    void bindInsert(PreparedStatement insert, Contact contact, Stamp stamp) throws SQLException {
        int index = bindUpdate(insert, contact, stamp);
        bindMarks(insert, index, CREATED, stamp);
    }

    /** Binds what {@link #update()} needs, and gives the index after it. */
    int bindUpdate(PreparedStatement update, Contact contact, Stamp stamp) throws SQLException {
        int index = 1;
        for (Field field : columns.fields().keySet()) {
            update.setString(index++, contact.get(field));
        }
        if (columns.customFields() != null) {
            Set<Field> elsewhere = columns.fields().keySet();
            update.setString(index++, CustomFieldsText.of(contact, elsewhere));
        }
        index = bindMarks(update, index, UPDATED, stamp);
        update.setString(index++, stamp.account());
        update.setString(index++, contact.emailKey());
        return index;
    }

    /** Reads the contact of the current row. */
    Contact read(ResultSet row) throws SQLException {
        Contact.Builder contact = Contact.builder();
        int column = 2;
        for (Field field : columns.fields().keySet()) {
            contact.set(field, row.getString(column++));
        }
        if (columns.customFields() != null) {
            CustomFieldsText.read(row.getString(column), contact);
        }
        filter.complete(contact, row.getString(1));
        return contact.build();
    }

    /** What of a contact the table has columns for. */
    Contact storable(Contact contact) {
        return filter.storesEverything() ? contact : filter.storable(contact);
    }

    private String select() {
        return "SELECT " + columns.emailKey() + ", " + String.join(", ", values) + " FROM " + columns.table()
                + " WHERE ";
    }

    private List<String> marks(List<ContactMark> wanted) {
        return wanted.stream()
                .filter(columns.marks()::containsKey)
                .map(columns.marks()::get)
                .toList();
    }

    private int bindMarks(PreparedStatement statement, int first, List<ContactMark> wanted, Stamp stamp)
            throws SQLException {
        int index = first;
        for (ContactMark mark : wanted) {
            if (columns.marks().containsKey(mark)) {
                bindMark(statement, index++, mark, stamp);
            }
        }
        return index;
    }

    private void bindMark(PreparedStatement statement, int index, ContactMark mark, Stamp stamp) throws SQLException {
        if (mark == ContactMark.CREATED_AT || mark == ContactMark.UPDATED_AT) {
            dialect.times().bind(statement, index, stamp.at());
        } else {
            statement.setString(index, stamp.importId());
        }
    }
}
