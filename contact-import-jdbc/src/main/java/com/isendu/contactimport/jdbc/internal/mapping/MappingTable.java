package com.isendu.contactimport.jdbc.internal.mapping;

import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.mapping.HeaderSet;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The table of remembered mappings, within one transaction. */
public record MappingTable(Session session) {

    private String table() {
        return session.names().mapping();
    }

    private String select() {
        return "SELECT header_names, has_header, links FROM " + table() + " WHERE account_id = ?";
    }

    private String selectLast() {
        return select() + " ORDER BY remembered_no DESC, remembered_at DESC"
                + session.dialect().firstRows();
    }

    private String selectHighest() {
        return "SELECT COALESCE(MAX(remembered_no), 0) FROM " + table() + " WHERE account_id = ?";
    }

    private String deleteOne() {
        return "DELETE FROM " + table() + " WHERE account_id = ? AND fingerprint = ?";
    }

    private String insertOne() {
        return "INSERT INTO " + table() + " (account_id, fingerprint, remembered_no, remembered_at, has_header,"
                + " header_names, links) VALUES (?, ?, ?, ?, ?, ?, ?)";
    }

    public Optional<RememberedMapping> find(String account, String fingerprint) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(select() + " AND fingerprint = ?")) {
            select.setString(1, account);
            select.setString(2, fingerprint);
            return first(select);
        }
    }

    public Optional<RememberedMapping> last(String account) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(selectLast())) {
            select.setString(1, account);
            select.setInt(2, 1);
            return first(select);
        }
    }

    public void remember(String account, RememberedMapping mapping) throws SQLException {
        long number = highest(account) + 1;
        delete(account, mapping.headers().fingerprint());
        try {
            insert(account, mapping, number);
        } catch (SQLException e) {
            throw Faults.of(e, session.dialect()) == Fault.UNIQUE_VIOLATION ? Faults.storedMeanwhile() : e;
        }
    }

    private static Optional<RememberedMapping> first(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            HeaderSet headers = HeaderSet.ofNames(MappingJsonLines.names(row.getString(1)), row.getBoolean(2));
            return Optional.of(new RememberedMapping(headers, MappingJsonLines.links(row.getString(3))));
        }
    }

    private long highest(String account) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(selectHighest())) {
            select.setString(1, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void delete(String account, String fingerprint) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement(deleteOne())) {
            delete.setString(1, account);
            delete.setString(2, fingerprint);
            delete.executeUpdate();
        }
    }

    private void insert(String account, RememberedMapping mapping, long number) throws SQLException {
        HeaderSet headers = mapping.headers();
        try (PreparedStatement insert = session.connection().prepareStatement(insertOne())) {
            insert.setString(1, account);
            insert.setString(2, headers.fingerprint());
            insert.setLong(3, number);
            session.dialect().times().bind(insert, 4, Instant.now());
            insert.setBoolean(5, headers.header());
            insert.setString(6, MappingJsonLines.ofNames(headers.names()));
            insert.setString(7, MappingJsonLines.ofLinks(mapping.mapping()));
            insert.executeUpdate();
        }
    }
}
