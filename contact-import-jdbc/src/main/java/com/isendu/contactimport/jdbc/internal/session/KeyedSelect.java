package com.isendu.contactimport.jdbc.internal.session;

import com.isendu.contactimport.jdbc.internal.dialect.KeyLookup.Place;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A SELECT that finds keys of an account, as many at a time as the database allows.
 *
 * @param session the session
 * @param sql returns the statement for a number of keys
 * @param reader receives each row found
 */
public record KeyedSelect(Session session, IntFunction<String> sql, RowReader reader) {

    private static final int GROWTH = 10;

    /** Receives the current row. */
    @FunctionalInterface
    public interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    public void run(String account, List<String> keys) throws SQLException {
        run((select, index) -> select.setString(index, account), keys);
    }

    /** Runs the statement with the account in the form of its column. */
    public void run(Place account, List<String> keys) throws SQLException {
        int most = session.dialect().maxKeys();
        int full = keys.size() - keys.size() % most;
        run(account, keys.subList(0, full), most);
        List<String> rest = keys.subList(full, keys.size());
        run(account, rest, placesFor(rest.size()));
    }

    private void run(Place account, List<String> keys, int places) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement select = session.connection().prepareStatement(sql.apply(places))) {
            for (int from = 0; from < keys.size(); from += places) {
                List<String> some = keys.subList(from, Math.min(from + places, keys.size()));
                session.dialect().keyLookup().bind(select, account, some, places);
                collect(select);
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

    private void collect(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
