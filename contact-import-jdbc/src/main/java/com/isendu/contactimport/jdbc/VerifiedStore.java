package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.schema.Schema;
import com.isendu.contactimport.jdbc.internal.session.Database;

/**
 * Looks whether a store is what imports need before they write: the version of its tables, and the table of contacts,
 * which the host may change. Thread-safe.
 */
final class VerifiedStore {

    private final Database database;
    private final ContactTable contacts;
    private final Schema schema;
    private volatile boolean verified;

    VerifiedStore(Database database, ContactTable contacts, Schema schema) {
        this.database = database;
        this.contacts = contacts;
        this.schema = schema;
    }

    /**
     * Fails unless the store takes an import of the account; what is known of the table of contacts is found out anew.
     */
    void verify(String account) {
        contacts.forget();
        schema.requireCurrent();
        schema.verifyContacts();
        requireAccount(account);
        verified = true;
    }

    /** The same for what is no import of its own, such as a batch of a check: only once. */
    void requireVerified(String account) {
        if (verified) {
            requireAccount(account);
        } else {
            verify(account);
        }
    }

    private void requireAccount(String account) {
        if (!contacts.isHosts()) {
            return;
        }
        boolean taken = database.read(session -> contacts.form(session).takesAccount(account));
        if (!taken) {
            throw Faults.exception(Fault.ACCOUNT_UNFIT);
        }
    }
}
