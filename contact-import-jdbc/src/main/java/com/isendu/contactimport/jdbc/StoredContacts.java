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
 * Reads the contacts that a {@link JdbcContactSink} has stored, in any number.
 *
 * <p>Methods throw a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents.
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
     * Returns the contacts in a database. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed
     * @return the contacts
     */
    public static StoredContacts of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns the contacts in the tables that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed
     * @param options the options that name the tables
     * @return the contacts
     */
    public static StoredContacts of(DataSource dataSource, JdbcOptions options) {
        return new StoredContacts(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    /**
     * Visits the contacts of an account in key order. The database compares the bytes of the keys; H2 compares UTF-16
     * code units, and a host's table uses its collation.
     *
     * <p>Reads a thousand contacts at a time in separate transactions, so that memory is bounded and nothing is locked
     * while the visitor works. A contact stored meanwhile is visited if its key has not been passed yet.
     *
     * @param account the account, not blank
     * @param visitor receives complete contacts; a custom field comes back as {@code CustomField.text} of its name. It
     *     runs outside any transaction on the calling thread; an exception it throws ends the visit
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
