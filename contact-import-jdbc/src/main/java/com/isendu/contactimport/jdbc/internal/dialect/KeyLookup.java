package com.isendu.contactimport.jdbc.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** How a SELECT names the keys to find. All forms are equivalent, and each is slow in some database. */
public enum KeyLookup {
    /** The account once, then the keys. */
    ACCOUNT_AND_KEYS {
        @Override
        public String condition(String account, String contactKey, int keys) {
            return account + " = ? AND " + contactKey + " IN (" + repeated("?", keys) + ")";
        }

        @Override
        public void bind(PreparedStatement select, Place account, List<String> keys, int places) throws SQLException {
            account.bind(select, 1);
            for (int i = 0; i < places; i++) {
                select.setString(i + 2, at(keys, i));
            }
        }
    },
    /** Whole keys: given the account once, H2 reads all contacts of the account. */
    PAIRS {
        @Override
        public String condition(String account, String contactKey, int keys) {
            return "(" + account + ", " + contactKey + ") IN (" + repeated("(?, ?)", keys) + ")";
        }

        @Override
        public void bind(PreparedStatement select, Place account, List<String> keys, int places) throws SQLException {
            for (int i = 0; i < places; i++) {
                account.bind(select, 2 * i + 1);
                select.setString(2 * i + 2, at(keys, i));
            }
        }
    },
    /** The account once, then the keys as an array: one statement for any number of them. */
    ACCOUNT_AND_ARRAY {
        @Override
        public String condition(String account, String contactKey, int keys) {
            return account + " = ? AND " + contactKey + " = ANY (?)";
        }

        @Override
        public void bind(PreparedStatement select, Place account, List<String> keys, int places) throws SQLException {
            account.bind(select, 1);
            // An array of strings, not of objects, is sent in binary form, without escaping and parsing.
            select.setArray(2, select.getConnection().createArrayOf("varchar", keys.toArray(String[]::new)));
        }
    };

    /** Gives the account to its place. */
    @FunctionalInterface
    public interface Place {

        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    public abstract String condition(String account, String contactKey, int keys);

    /** Binds the keys, from the first place of the statement on. */
    public abstract void bind(PreparedStatement select, Place account, List<String> keys, int places)
            throws SQLException;

    private static String repeated(String place, int times) {
        return String.join(", ", Collections.nCopies(times, place));
    }

    // The last key fills the places that are left over.
    private static String at(List<String> keys, int place) {
        return keys.get(Math.min(place, keys.size() - 1));
    }
}
