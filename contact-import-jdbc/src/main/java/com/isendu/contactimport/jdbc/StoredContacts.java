package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.contact.StoredLookup;
import com.isendu.contactimport.jdbc.internal.session.Database;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads back the contacts that a {@link JdbcContactSink} has stored, however many there are.
 *
 * <p>Faults are a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents.
 * Thread-safe.
 */
public final class StoredContacts {

    private static final int PAGE = 1_000;
    private static final String BEFORE_EVERY_KEY = "";

    private final Database database;
    private final ContactTable contacts;

    private StoredContacts(Database database, ContactTable contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /**
     * Returns the contacts kept in a database. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed
     * @return the contacts
     */
    public static StoredContacts of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns the contacts kept in a database, where the options say. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed
     * @param options where the tables are
     * @return the contacts
     */
    public static StoredContacts of(DataSource dataSource, JdbcOptions options) {
        return new StoredContacts(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    /**
     * Visits the contacts of an account in the order of their keys, as the database compares the bytes of the key (H2:
     * the UTF-16 code units; a host's own table: as its collation says).
     *
     * <p>Reads a thousand at a time, each in a transaction of its own, so that memory is bounded and nothing is locked
     * while the visitor works. A contact stored meanwhile is visited if its key is yet to come.
     *
     * @param account the account, not blank
     * @param visitor receives complete contacts; a custom field comes back as {@code CustomField.text} of its name. It
     *     runs outside any transaction, on the calling thread, and what it throws ends the visit
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer, or has no tables
     */
    public void forEach(String account, Consumer<? super Contact> visitor) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(visitor, "visitor");
        String last = BEFORE_EVERY_KEY;
        List<Contact> page;
        do {
            String after = last;
            page = database.read(session -> new StoredLookup(session, contacts, account).page(after, PAGE));
            page.forEach(visitor);
            last = page.isEmpty() ? last : page.get(page.size() - 1).key();
        } while (page.size() == PAGE);
    }

    /** Shows no contact. */
    @Override
    public String toString() {
        return "StoredContacts";
    }
}
