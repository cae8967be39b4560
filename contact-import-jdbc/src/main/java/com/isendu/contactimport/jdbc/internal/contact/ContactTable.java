package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.internal.bulk.InsertInto;
import com.isendu.contactimport.jdbc.internal.bulk.UpdateOf;
import com.isendu.contactimport.jdbc.internal.dialect.SqlDialect;
import com.isendu.contactimport.jdbc.internal.fault.Refusal;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.statement.BulkWriter;
import com.isendu.contactimport.jdbc.internal.table.ConstraintRule;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.ContactMark;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contact table and its SQL, which is generated from the columns, so that a new field needs only a line in the enum
 * of fields and in the schema files. {@link ContactForm} converts contacts. Thread-safe.
 */
public final class ContactTable {

    static final List<ContactMark> CREATED = List.of(ContactMark.CREATED_AT, ContactMark.CREATED_IMPORT);
    static final List<ContactMark> UPDATED =
            List.of(ContactMark.UPDATED_AT, ContactMark.UPDATED_IMPORT, ContactMark.CONTENT_HASH);
    private static final List<ContactMark> UNDO =
            List.of(ContactMark.CREATED_IMPORT, ContactMark.UPDATED_IMPORT, ContactMark.CONTENT_HASH);

    private final ContactColumns columns;
    /** The columns to write where the database fills the times. */
    private final ContactColumns timeless;

    private final List<String> values;
    private final boolean hosts;
    private final KnownTable known;
    private final @Nullable ContactForm libraryForm;
    private final @Nullable ContactForm timelessForm;
    private final BulkWriter bulk;

    private ContactTable(ContactColumns columns, boolean hosts) {
        this.columns = columns;
        this.timeless = columns.withoutTimes();
        this.hosts = hosts;
        this.known = new KnownTable(columns);
        this.libraryForm = hosts ? null : ContactForm.ofLibrary(columns);
        this.timelessForm = hosts ? null : ContactForm.ofLibrary(timeless);
        this.bulk = new BulkWriter(columns);
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
        return known.limits(session);
    }

    /** What the table is like. */
    public TableShape shape(Session session) throws SQLException {
        return known.shape(session);
    }

    /** Returns the meaning of a violated constraint, or null if the host has not defined it. */
    public @Nullable ConstraintRule rule(Session session, Refusal refusal) throws SQLException {
        String given = refusal.constraint();
        return given == null || columns.constraints().isEmpty()
                ? null
                : columns.constraints().get(known.constraintName(session, given));
    }

    /** How contacts go into the columns and come out of them. */
    public ContactForm form(Session session) throws SQLException {
        ContactForm form = fillsTimes(session.dialect()) ? timelessForm : libraryForm;
        return form == null ? known.form(session) : form;
    }

    /** Whether the database sets the times of contacts; those of a host's table may have other defaults, or none. */
    private boolean fillsTimes(SqlDialect dialect) {
        return !hosts && dialect.fillsTimes();
    }

    private ContactColumns written(SqlDialect dialect) {
        return fillsTimes(dialect) ? timeless : columns;
    }

    /** Writes contacts in bulk where that is possible. */
    public BulkWriter bulk() {
        return bulk;
    }

    /** The host may have changed the table: limits and bulk writing are found out anew. */
    public void forget() {
        known.forget();
        bulk.forget();
    }

    public ContactColumns columns() {
        return columns;
    }

    /** Whether the table is the host's own. */
    public boolean isHosts() {
        return hosts;
    }

    public InsertInto inserts(SqlDialect dialect) {
        List<String> names = updated(dialect);
        names.add(columns.account());
        names.add(columns.key());
        names.addAll(written(dialect).marks(CREATED));
        return new InsertInto(columns.table(), names);
    }

    public UpdateOf updates(SqlDialect dialect) {
        return updateOf(dialect, updated(dialect));
    }

    /** Updates a contact that is known by another key from now on. */
    public String rekeys(SqlDialect dialect) {
        List<String> names = updated(dialect);
        names.add(columns.key());
        return updateOf(dialect, names).one();
    }

    private List<String> updated(SqlDialect dialect) {
        List<String> names = new ArrayList<>(values);
        names.addAll(written(dialect).marks(UPDATED));
        return names;
    }

    private UpdateOf updateOf(SqlDialect dialect, List<String> names) {
        List<String> defaults = new ArrayList<>(columns.marks(UPDATED));
        defaults.removeAll(written(dialect).marks(UPDATED));
        return new UpdateOf(columns.table(), names, defaults, List.of(columns.account(), columns.key()));
    }

    public String delete() {
        return "DELETE FROM " + columns.table() + " WHERE " + columns.account() + " = ? AND " + columns.key() + " = ?";
    }

    // Ordered as the primary key is, to the letter: else H2 sorts all the rest of the account for each page.
    String selectPage(SqlDialect dialect) {
        return select() + columns.account() + " = ? AND " + columns.key() + " > ? ORDER BY " + columns.account() + ", "
                + columns.key() + dialect.firstRows();
    }

    String selectByKeys(SqlDialect dialect, int keys) {
        return select() + keyIsOneOf(dialect, keys);
    }

    /**
     * Returns a SELECT with the marks, read by {@link #readMarked}, that locks the rows until the transaction ends.
     */
    String lockByKeys(SqlDialect dialect, int keys) {
        return select(isUndoable() ? columns.marks(UNDO) : List.of())
                + keyIsOneOf(dialect, keys)
                + dialect.lockClause();
    }

    /** Returns the next keys of contacts that carry a mark of an import, which is bound twice. */
    public String selectKeysOfImport(SqlDialect dialect) {
        List<String> imports = columns.marks(List.of(ContactMark.CREATED_IMPORT, ContactMark.UPDATED_IMPORT));
        return "SELECT " + columns.key() + " FROM " + columns.table() + " WHERE " + columns.account() + " = ? AND "
                + columns.key() + " > ? AND (" + String.join(" = ? OR ", imports) + " = ?) ORDER BY "
                + columns.account() + ", " + columns.key() + dialect.firstRows();
    }

    private String keyIsOneOf(SqlDialect dialect, int keys) {
        return dialect.keyLookup().condition(columns.account(), columns.key(), keys);
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

    /** Reads the contact and the marks of the current row. */
    MarkedContact readMarked(ContactForm form, ResultSet row) throws SQLException {
        Contact contact = form.read(row);
        if (!isUndoable()) {
            return new MarkedContact(contact, null, null, null);
        }
        int mark = values.size() + 2;
        long hash = row.getLong(mark + 2);
        return new MarkedContact(contact, row.getString(mark), row.getString(mark + 1), row.wasNull() ? null : hash);
    }

    private String select() {
        return select(List.of());
    }

    private String select(List<String> more) {
        List<String> names = new ArrayList<>(values);
        names.addAll(more);
        return "SELECT " + columns.key() + ", " + String.join(", ", names) + " FROM " + columns.table() + " WHERE ";
    }
}
