package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.jdbc.internal.bulk.InsertInto;
import com.isendu.contactimport.jdbc.internal.bulk.RowValues;
import com.isendu.contactimport.jdbc.internal.bulk.UpdateOf;
import com.isendu.contactimport.jdbc.internal.dialect.SqlDialect;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.statement.BulkWriter;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.ContactMark;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contacts: its SQL, made of its columns so that a new field is a line of the field's enum and of the schema files,
 * and the way of a contact into its columns and out of them. Thread-safe.
 */
public final class ContactTable {

    private static final List<ContactMark> CREATED = List.of(ContactMark.CREATED_AT, ContactMark.CREATED_IMPORT);
    private static final List<ContactMark> UPDATED =
            List.of(ContactMark.UPDATED_AT, ContactMark.UPDATED_IMPORT, ContactMark.CONTENT_HASH);
    private static final List<ContactMark> UNDO =
            List.of(ContactMark.CREATED_IMPORT, ContactMark.UPDATED_IMPORT, ContactMark.CONTENT_HASH);

    private final ContactColumns columns;
    private final List<String> values;
    private final boolean hosts;
    private final ContactFilter filter;
    private final CachedLimits limits;
    private final BulkWriter bulk;

    private ContactTable(ContactColumns columns, boolean hosts) {
        this.columns = columns;
        this.hosts = hosts;
        this.limits = new CachedLimits(columns);
        this.bulk = new BulkWriter(columns);
        this.filter = new ContactFilter(columns);
        this.values = new ArrayList<>(columns.fields().values());
        if (columns.customFields() != null) {
            values.add(columns.customFields());
        }
    }

    public static ContactTable ofLibrary(TableNames names) {
        return new ContactTable(ContactColumns.of(names), false);
    }

    public static ContactTable ofHost(ContactColumns columns) {
        return new ContactTable(columns, true);
    }

    /** What the columns take. */
    public ContactLimits limits(Session session) throws SQLException {
        return limits.get(session);
    }

    /** Writes contacts in bulk where that is possible. */
    public BulkWriter bulk() {
        return bulk;
    }

    /** The host may have changed the table: limits and bulk writing are found out anew. */
    public void forget() {
        limits.forget();
        bulk.forget();
    }

    public ContactColumns columns() {
        return columns;
    }

    /** Whether the table is the host's own. */
    public boolean isHosts() {
        return hosts;
    }

    public InsertInto inserts() {
        List<String> names = new ArrayList<>(values);
        names.addAll(columns.marks(UPDATED));
        names.add(columns.account());
        names.add(columns.emailKey());
        names.addAll(columns.marks(CREATED));
        return new InsertInto(columns.table(), names);
    }

    public UpdateOf updates() {
        List<String> names = new ArrayList<>(values);
        names.addAll(columns.marks(UPDATED));
        return new UpdateOf(columns.table(), names, List.of(columns.account(), columns.emailKey()));
    }

    public String delete() {
        return "DELETE FROM " + columns.table() + " WHERE " + columns.account() + " = ? AND " + columns.emailKey()
                + " = ?";
    }

    // Ordered as the primary key is, to the letter: else H2 sorts all the rest of the account for each page.
    String selectPage(SqlDialect dialect) {
        return select() + columns.account() + " = ? AND " + columns.emailKey() + " > ? ORDER BY " + columns.account()
                + ", " + columns.emailKey() + dialect.firstRows();
    }

    String selectByKeys(SqlDialect dialect, int keys) {
        return select() + keyIsOneOf(dialect, keys);
    }

    /** With the marks, so that their reader is {@link #readMarked}; nobody else changes the rows until the transaction ends. */
    String lockByKeys(SqlDialect dialect, int keys) {
        return select(isUndoable() ? columns.marks(UNDO) : List.of())
                + keyIsOneOf(dialect, keys)
                + dialect.lockClause();
    }

    /** The next keys of contacts that carry a mark of an import, which is bound twice. */
    public String selectKeysOfImport(SqlDialect dialect) {
        List<String> imports = columns.marks(List.of(ContactMark.CREATED_IMPORT, ContactMark.UPDATED_IMPORT));
        return "SELECT " + columns.emailKey() + " FROM " + columns.table() + " WHERE " + columns.account() + " = ? AND "
                + columns.emailKey() + " > ? AND (" + String.join(" = ? OR ", imports) + " = ?) ORDER BY "
                + columns.account() + ", " + columns.emailKey() + dialect.firstRows();
    }

    private String keyIsOneOf(SqlDialect dialect, int keys) {
        return dialect.keyLookup().condition(columns.account(), columns.emailKey(), keys);
    }

    /** Whether the table has columns for all that undoing an import needs. */
    public boolean isUndoable() {
        return columns.marks().keySet().containsAll(UNDO);
    }

    public void requireUndoable() {
        if (!isUndoable()) {
            throw new IllegalStateException(
                    "imports into this HostContactTable can be undone only with importColumns and hashColumn");
        }
    }

    /** Gives the values of {@link #inserts()}. */
    public void insert(RowValues row, Contact contact, Stamp stamp) throws SQLException {
        update(row, contact, stamp);
        mark(row, CREATED, contact, stamp);
    }

    /** Gives the values of {@link #updates()}. */
    public void update(RowValues row, Contact contact, Stamp stamp) throws SQLException {
        for (Field field : columns.fields().keySet()) {
            row.text(contact.get(field));
        }
        if (columns.customFields() != null) {
            row.text(CustomFieldsText.of(contact, columns.fields().keySet()));
        }
        mark(row, UPDATED, contact, stamp);
        row.text(stamp.account());
        row.text(contact.emailKey());
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

    /** Reads the contact and the marks of the current row. */
    MarkedContact readMarked(ResultSet row) throws SQLException {
        Contact contact = read(row);
        if (!isUndoable()) {
            return new MarkedContact(contact, null, null, null);
        }
        int mark = values.size() + 2;
        long hash = row.getLong(mark + 2);
        return new MarkedContact(contact, row.getString(mark), row.getString(mark + 1), row.wasNull() ? null : hash);
    }

    /** What of a contact the table has columns for. */
    public Contact storable(Contact contact) {
        return filter.storesEverything() ? contact : filter.storable(contact);
    }

    private String select() {
        return select(List.of());
    }

    private String select(List<String> more) {
        List<String> names = new ArrayList<>(values);
        names.addAll(more);
        return "SELECT " + columns.emailKey() + ", " + String.join(", ", names) + " FROM " + columns.table()
                + " WHERE ";
    }

    private void mark(RowValues row, List<ContactMark> wanted, Contact contact, Stamp stamp) throws SQLException {
        for (ContactMark mark : wanted) {
            if (columns.marks().containsKey(mark)) {
                mark(row, mark, contact, stamp);
            }
        }
    }

    private static void mark(RowValues row, ContactMark mark, Contact contact, Stamp stamp) throws SQLException {
        switch (mark) {
            case CREATED_AT, UPDATED_AT -> row.time(stamp.at());
            case CREATED_IMPORT, UPDATED_IMPORT -> row.text(stamp.importId());
            case CONTENT_HASH -> row.number(ContentHash.of(contact));
        }
    }
}
