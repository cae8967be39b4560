package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.jdbc.internal.bulk.RowValues;
import com.isendu.contactimport.jdbc.internal.dialect.KeyLookup.Place;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnShape;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.ContactMark;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import com.isendu.contactimport.jdbc.internal.value.ColumnForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts a contact to the values of its columns and back. Immutable and thread-safe. */
public final class ContactForm {

    private static final ColumnForm TEXT = new ColumnForm(ColumnType.TEXT, FieldType.TEXT);
    private static final ColumnType TIME = ColumnType.of(ColumnKind.TIMESTAMP_WITH_ZONE, "TIMESTAMP", 0);

    private final ContactColumns columns;
    private final ContactFilter filter;
    private final Map<Field, ColumnForm> fields;
    private final ColumnForm customFields;
    private final ColumnForm account;
    private final Map<ContactMark, ColumnType> marks;
    /** Whether all fields go in and out as they are, as those of the library's table do. */
    private final boolean plain;

    private ContactForm(ContactColumns columns, @Nullable TableShape table) {
        this.columns = columns;
        this.filter = new ContactFilter(columns);
        this.account = new ColumnForm(type(table, columns.account(), ColumnType.TEXT), FieldType.TEXT);
        this.customFields = new ColumnForm(type(table, columns.customFields(), ColumnType.TEXT), FieldType.TEXT);
        this.fields = new LinkedHashMap<>();
        columns.fields()
                .forEach((field, name) ->
                        fields.put(field, new ColumnForm(type(table, name, ColumnType.TEXT), field.type())));
        this.plain = fields.values().stream().allMatch(ColumnForm::isPlain);
        this.marks = new EnumMap<>(ContactMark.class);
        columns.marks().forEach((mark, name) -> marks.put(mark, type(table, name, TIME)));
    }

    /** The library's own table, which has no columns of other types than it needs. */
    static ContactForm ofLibrary(ContactColumns columns) {
        return new ContactForm(columns, null);
    }

    static ContactForm of(ContactColumns columns, TableShape table) {
        return new ContactForm(columns, table);
    }

    private static ColumnType type(@Nullable TableShape table, @Nullable String column, ColumnType otherwise) {
        ColumnShape shape = table == null || column == null ? null : table.column(column);
        return shape == null ? otherwise : shape.type();
    }

    ColumnForm of(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** Whether the column of the account has a value for it. */
    public boolean takesAccount(String name) {
        // In one form only: two accounts of the library must not become one of the host.
        return account.isPlain() || account.fits(name);
    }

    /** Gives the account to its place in a statement. */
    public Place account(Session session, String name) {
        Object value = accountValue(name);
        return account.isPlain()
                ? (statement, index) -> statement.setString(index, name)
                : (statement, index) -> session.dialect().values().bind(statement, index, account.type(), value);
    }

    /** Gives an import to its place in a statement. */
    public Place importId(Session session, ContactMark mark, String importId) {
        ColumnForm form = ofImport(marks.getOrDefault(mark, ColumnType.TEXT));
        return form.isPlain()
                ? (statement, index) -> statement.setString(index, importId)
                : (statement, index) ->
                        session.dialect().values().bind(statement, index, form.type(), form.value(importId));
    }

    private static ColumnForm ofImport(ColumnType type) {
        return type.kind() == ColumnKind.UUID ? new ColumnForm(type, FieldType.TEXT) : TEXT;
    }

    private Object accountValue(String name) {
        if (!takesAccount(name)) {
            throw Faults.exception(Fault.ACCOUNT_UNFIT);
        }
        return account.value(name);
    }

    /** Gives the values of {@link ContactTable#inserts}. */
    public void insert(RowValues row, Contact contact, Stamp stamp) throws SQLException {
        update(row, contact, stamp);
        mark(row, ContactTable.CREATED, contact, stamp);
    }

    /** Gives the values of {@link ContactTable#updates}. */
    public void update(RowValues row, Contact contact, Stamp stamp) throws SQLException {
        values(row, contact, stamp);
        key(row, stamp.account(), contact.key());
    }

    /** Gives the values of {@link ContactTable#rekeys}. */
    public void rekey(RowValues row, Contact contact, String formerKey, Stamp stamp) throws SQLException {
        values(row, contact, stamp);
        row.text(contact.key());
        key(row, stamp.account(), formerKey);
    }

    private void values(RowValues row, Contact contact, Stamp stamp) throws SQLException {
        for (Map.Entry<Field, ColumnForm> field : fields.entrySet()) {
            give(row, field.getValue(), contact.get(field.getKey()));
        }
        if (columns.customFields() != null) {
            give(row, customFields, CustomFieldsText.of(contact, fields.keySet()));
        }
        mark(row, ContactTable.UPDATED, contact, stamp);
    }

    /** Gives the account and the key of a contact. */
    public void key(RowValues row, String name, String key) throws SQLException {
        if (account.isPlain()) {
            row.text(name);
        } else {
            row.value(account.type(), accountValue(name));
        }
        row.text(key);
    }

    private static void give(RowValues row, ColumnForm form, @Nullable String text) throws SQLException {
        if (form.isPlain()) {
            row.text(text);
        } else {
            row.value(form.type(), text == null ? null : form.value(text));
        }
    }

    private void mark(RowValues row, List<ContactMark> wanted, Contact contact, Stamp stamp) throws SQLException {
        for (ContactMark mark : wanted) {
            ColumnType type = marks.get(mark);
            if (type != null) {
                mark(row, mark, type, contact, stamp);
            }
        }
    }

    private static void mark(RowValues row, ContactMark mark, ColumnType type, Contact contact, Stamp stamp)
            throws SQLException {
        switch (mark) {
            case CREATED_AT, UPDATED_AT -> row.time(type, stamp.at());
            case CREATED_IMPORT, UPDATED_IMPORT -> give(row, ofImport(type), stamp.importId());
            case CONTENT_HASH -> row.number(ContentHash.of(contact));
        }
    }

    /** Reads the contact of the current row. */
    Contact read(ResultSet row) throws SQLException {
        Contact.Builder contact = Contact.builder();
        int column = 2;
        try {
            for (Map.Entry<Field, ColumnForm> field : fields.entrySet()) {
                contact.set(field.getKey(), field.getValue().read(row, column++));
            }
        } catch (IllegalArgumentException e) {
            throw Faults.exception(Fault.STORED_VALUE_MALFORMED);
        }
        if (columns.customFields() != null) {
            CustomFieldsText.read(row.getString(column), contact);
        }
        filter.complete(contact, row.getString(1));
        return contact.build();
    }

    /** What of a contact the table has columns for, in the form in which it comes out of them. */
    public Contact storable(Contact contact) {
        Contact kept = filter.storesEverything() ? contact : filter.storable(contact);
        return plain ? kept : canonical(kept);
    }

    private Contact canonical(Contact contact) {
        Contact.Builder stored = contact.toBuilder();
        fields.forEach((field, form) -> {
            String value = contact.get(field);
            String text = value == null ? null : form.stored(value);
            if (text != null && !text.equals(value)) {
                stored.set(field, text);
            }
        });
        return stored.key(contact.key()).build();
    }
}
