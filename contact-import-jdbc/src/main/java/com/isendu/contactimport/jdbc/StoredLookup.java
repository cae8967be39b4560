package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Map<String, Contact> found = new HashMap<>();
        ContactTable contacts = session.tables().contacts();
        new KeyedSelect(session, contacts::selectByKeys, row -> {
                    Contact contact = contacts.read(row);
                    found.put(contact.emailKey(), contact);
                })
                .run(account, keys);
        return found;
    }

    /**
     * The same with their marks, and nobody else changes them until the transaction ends.
     *
     * @param keys in order, so that two imports lock the same contacts in the same order
     * @return in that order, or the database's where it locks in its own
     */
    Map<String, MarkedContact> lock(List<String> keys) throws SQLException {
        Map<String, MarkedContact> found = new LinkedHashMap<>();
        ContactTable contacts = session.tables().contacts();
        new KeyedSelect(session, contacts::lockByKeys, row -> {
                    MarkedContact marked = contacts.readMarked(row);
                    found.put(marked.contact().emailKey(), marked);
                })
                .run(account, keys);
        return found;
    }
}
