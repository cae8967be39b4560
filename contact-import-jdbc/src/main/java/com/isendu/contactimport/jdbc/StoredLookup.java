package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the stored contacts of keys. */
final class StoredLookup {

    private final Session session;
    private final String account;

    StoredLookup(Session session, String account) {
        this.session = session;
        this.account = account;
    }

    /** The contacts stored under some of the keys, by key. */
    Map<String, Contact> find(List<String> keys) throws SQLException {
        return find(keys, "");
    }

    /**
     * The same, and nobody else changes them until the transaction ends.
     *
     * @param keys in order, so that two imports lock the same contacts in the same order
     */
    Map<String, Contact> lock(List<String> keys) throws SQLException {
        return find(keys, session.dialect().lockClause());
    }

    private Map<String, Contact> find(List<String> keys, String lockClause) throws SQLException {
        Map<String, Contact> found = new HashMap<>();
        ContactTable contacts = session.tables().contacts();
        new KeyedSelect(session, places -> contacts.selectByKeys(places, lockClause), row -> {
                    Contact contact = contacts.read(row);
                    found.put(contact.emailKey(), contact);
                })
                .run(account, keys);
        return found;
    }
}
