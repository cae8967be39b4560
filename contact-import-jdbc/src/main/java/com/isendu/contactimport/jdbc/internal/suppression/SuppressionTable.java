package com.isendu.contactimport.jdbc.internal.suppression;

import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.session.KeyedSelect;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The table of people who must not be imported, within one transaction. */
public record SuppressionTable(Session session) {

    private static final String ONE = " WHERE account_id = ? AND key_hash = ?";

    private String table() {
        return session.names().suppression();
    }

    private String select(int hashes) {
        return "SELECT key_hash FROM " + table() + " WHERE "
                + session.dialect().keyLookup().condition("account_id", "key_hash", hashes);
    }

    /** Which of the hashes are there. */
    public List<String> find(String account, List<String> hashes) throws SQLException {
        List<String> found = new ArrayList<>();
        new KeyedSelect(session, this::select, row -> found.add(row.getString(1))).run(account, hashes);
        return found;
    }

    /** Returns false if the hash is there already; then its reason stays. */
    public boolean add(String account, String hash, String reason) throws SQLException {
        if (!find(account, List.of(hash)).isEmpty()) {
            return false;
        }
        insert(account, List.of(hash), reason);
        return true;
    }

    /** Adds those that are not there; the others keep their reason. */
    public void addAll(String account, List<String> hashes, String reason) throws SQLException {
        Set<String> missing = new LinkedHashSet<>(hashes);
        missing.removeAll(Set.copyOf(find(account, hashes)));
        if (!missing.isEmpty()) {
            insert(account, missing, reason);
        }
    }

    /** Gives a hash another reason, as of now; nothing happens to one that has it already. */
    public void changeReason(String account, String hash, String reason) throws SQLException {
        String sql = "UPDATE " + table() + " SET reason = ?, suppressed_at = ?" + ONE + " AND reason <> ?";
        try (PreparedStatement update = session.connection().prepareStatement(sql)) {
            update.setString(1, reason);
            session.dialect().times().bind(update, 2, Instant.now());
            update.setString(3, account);
            update.setString(4, hash);
            update.setString(5, reason);
            update.executeUpdate();
        }
    }

    public boolean remove(String account, String hash) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement("DELETE FROM " + table() + ONE)) {
            delete.setString(1, account);
            delete.setString(2, hash);
            return delete.executeUpdate() > 0;
        }
    }

    private void insert(String account, Collection<String> hashes, String reason) throws SQLException {
        String sql = "INSERT INTO " + table() + " (account_id, key_hash, reason, suppressed_at) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = session.connection().prepareStatement(sql)) {
            for (String hash : hashes) {
                insert.setString(1, account);
                insert.setString(2, hash);
                insert.setString(3, reason);
                session.dialect().times().bind(insert, 4, Instant.now());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw Faults.of(e, session.dialect()) == Fault.UNIQUE_VIOLATION ? Faults.storedMeanwhile() : e;
        }
    }
}
