package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.schema.Schema;
import com.isendu.contactimport.jdbc.internal.session.Database;

/**
 * Verifies before an import writes that the tables have the required version and that the contact table, which the host
 * may change, is suitable. Thread-safe.
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
     * Fails unless the store is suitable for an import of the account. Reads the properties of the contact table again.
     */
    void verify(String account) {
        contacts.forget();
        schema.requireCurrent();
        schema.verifyContacts();
        requireAccount(account);
        verified = true;
    }

    /** Verifies only once, for work outside an import, such as a batch of a check. */
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
