package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the stored contacts of keys. */
final class StoredLookup {

    private static final int GROWTH = 10;

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
        int most = session.dialect().maxKeys();
        int full = keys.size() - keys.size() % most;
        select(keys.subList(0, full), most, lockClause, found);
        List<String> rest = keys.subList(full, keys.size());
        select(rest, placesFor(rest.size()), lockClause, found);
        return found;
    }

    private void select(List<String> keys, int places, String lockClause, Map<String, Contact> found)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        String sql = session.tables().contacts().selectByKeys(places, lockClause);
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            for (int from = 0; from < keys.size(); from += places) {
                List<String> some = keys.subList(from, Math.min(from + places, keys.size()));
                session.dialect().keyLookup().bind(select, account, some, places);
                collect(select, found);
            }
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

    private void collect(PreparedStatement select, Map<String, Contact> found) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Contact contact = session.tables().contacts().read(rows);
                found.put(contact.emailKey(), contact);
            }
        }
    }
}
