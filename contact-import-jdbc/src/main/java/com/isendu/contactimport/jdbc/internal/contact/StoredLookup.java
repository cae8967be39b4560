package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.internal.session.KeyedSelect;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds stored contacts by their keys. */
public final class StoredLookup {

    private final Session session;
    private final ContactTable contacts;
    private final String account;

    public StoredLookup(Session session, ContactTable contacts, String account) {
        this.session = session;
        this.contacts = contacts;
        this.account = account;
    }

    /** Returns the contacts stored under some of the keys, by key. */
    public Map<String, Contact> find(List<String> keys) throws SQLException {
        Map<String, Contact> found = new HashMap<>(2 * keys.size()); // mostly all or none
        ContactForm form = contacts.form(session);
        new KeyedSelect(session, places -> contacts.selectByKeys(session.dialect(), places), row -> {
                    Contact contact = form.read(row);
                    found.put(contact.key(), contact);
                })
                .run(form.account(session, account), keys);
        return found;
    }

    /**
     * Returns the stored contacts with their marks, and locks them until the transaction ends.
     *
     * @param keys in order, so that two imports lock the same contacts in the same order
     * @return in that order, or the database's where it locks in its own
     */
    public Map<String, MarkedContact> lock(List<String> keys) throws SQLException {
        Map<String, MarkedContact> found = new LinkedHashMap<>();
        ContactForm form = contacts.form(session);
        new KeyedSelect(session, places -> contacts.lockByKeys(session.dialect(), places), row -> {
                    MarkedContact marked = contacts.readMarked(form, row);
                    found.put(marked.contact().key(), marked);
                })
                .run(form.account(session, account), keys);
        return found;
    }

    /** Returns the contacts whose keys follow one, in the order of their keys. */
    public List<Contact> page(String after, int size) throws SQLException {
        ContactForm form = contacts.form(session);
        try (PreparedStatement select = session.connection().prepareStatement(contacts.selectPage(session.dialect()))) {
            form.account(session, account).bind(select, 1);
            select.setString(2, after);
            select.setInt(3, size);
            List<Contact> page = new ArrayList<>(size);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(form.read(rows));
                }
            }
            return page;
        }
    }
}
