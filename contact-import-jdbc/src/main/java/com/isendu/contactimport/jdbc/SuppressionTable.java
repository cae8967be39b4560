package com.isendu.contactimport.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of people who must not be imported, within one transaction. */
record SuppressionTable(Session session) {

    private static final String CONFLICT_STATE = "40001";
    private static final String ONE = " WHERE account_id = ? AND key_hash = ?";

    private String table() {
        return session.tables().names().suppression();
    }

    private String select(int hashes) {
        return "SELECT key_hash FROM " + table() + " WHERE "
                + session.dialect().keyLookup().condition("account_id", "key_hash", hashes);
    }

    /** Which of the hashes are there. */
    List<String> find(String account, List<String> hashes) throws SQLException {
        List<String> found = new ArrayList<>();
        new KeyedSelect(session, this::select, row -> found.add(row.getString(1))).run(account, hashes);
        return found;
    }

    Optional<SuppressionReason> reason(String account, String hash) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement("SELECT reason FROM " + table() + ONE)) {
            select.setString(1, account);
            select.setString(2, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(SuppressionReason.valueOf(row.getString(1))) : Optional.empty();
            }
        }
    }

    /** Tells whether the hash was not there; who was erased stays so. */
    boolean add(String account, String hash, SuppressionReason reason) throws SQLException {
        Optional<SuppressionReason> before = reason(account, hash);
        if (before.isEmpty()) {
            insert(account, hash, reason);
        } else if (reason == SuppressionReason.ERASED && before.get() != reason) {
            remove(account, hash);
            insert(account, hash, reason);
        }
        return before.isEmpty();
    }

    boolean remove(String account, String hash) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement("DELETE FROM " + table() + ONE)) {
            delete.setString(1, account);
            delete.setString(2, hash);
            return delete.executeUpdate() > 0;
        }
    }

    private void insert(String account, String hash, SuppressionReason reason) throws SQLException {
        String sql = "INSERT INTO " + table() + " (account_id, key_hash, reason, suppressed_at) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = session.connection().prepareStatement(sql)) {
            insert.setString(1, account);
            insert.setString(2, hash);
            insert.setString(3, reason.name());
            session.dialect().times().bind(insert, 4, Instant.now());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Faults.of(e, session.dialect()) == Fault.UNIQUE_VIOLATION ? addedMeanwhile() : e;
        }
    }

    private static SQLException addedMeanwhile() {
        return new SQLTransactionRollbackException("a person was suppressed meanwhile", CONFLICT_STATE);
    }
}
