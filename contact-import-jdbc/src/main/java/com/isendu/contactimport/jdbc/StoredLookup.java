package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the stored contacts of keys, and locks them until the transaction ends. */
final class StoredLookup {

    private static final int GROWTH = 10;

    private final Session session;
    private final String account;

    StoredLookup(Session session, String account) {
        this.session = session;
        this.account = account;
    }

    /**
     * The contacts stored under some of the keys, by key.
     *
     * @param keys in order, so that two imports lock the same contacts in the same order
     */
    Map<String, Contact> find(List<String> keys) throws SQLException {
        Map<String, Contact> found = new HashMap<>();
        int most = session.dialect().maxKeys();
        for (int from = 0; from < keys.size(); from += most) {
            select(keys.subList(from, Math.min(from + most, keys.size())), found);
        }
        return found;
    }

    private void select(List<String> keys, Map<String, Contact> found) throws SQLException {
        int places = placesFor(keys.size());
        String sql = ContactTable.selectByKeys(places, session.dialect().lockClause());
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            select.setString(1, account);
            for (int i = 0; i < places; i++) {
                select.setString(i + 2, keys.get(Math.min(i, keys.size() - 1)));
            }
            collect(select, found);
        }
    }

    // Few different sizes, so that the database meets few different statements.
    private int placesFor(int keys) {
        int places = 1;
        while (places < keys) {
            places *= GROWTH;
        }
        return Math.min(places, session.dialect().maxKeys());
    }

    private static void collect(PreparedStatement select, Map<String, Contact> found) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Contact contact = ContactTable.read(rows);
                found.put(contact.emailKey(), contact);
            }
        }
    }
}
