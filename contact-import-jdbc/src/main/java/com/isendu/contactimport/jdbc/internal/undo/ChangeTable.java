package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.jdbc.internal.bulk.InsertInto;
import com.isendu.contactimport.jdbc.internal.contact.ContentHash;
import com.isendu.contactimport.jdbc.internal.contact.MarkedContact;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.fault.Refusal;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.statement.BulkWriter;
import com.isendu.contactimport.jdbc.internal.statement.GuardedBatch;
import com.isendu.contactimport.jdbc.internal.statement.PlannedWrite;
import com.isendu.contactimport.jdbc.internal.statement.RowStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table of earlier versions of updated contacts, for one import within one transaction. The row without a key is
 * not a contact; it contains the progress of undoing the import.
 */
public record ChangeTable(Session session, String account, String importId) {

    private static final String UNDO = "";
    private static final String OF_IMPORT = " WHERE account_id = ? AND import_id = ?";
    private static final String ONE = OF_IMPORT + " AND contact_key = ?";

    private String table() {
        return session.names().change();
    }

    private InsertInto inserts() {
        return new InsertInto(
                table(), List.of("before_values", "after_hash", "account_id", "import_id", "contact_key"));
    }

    private String selectPage() {
        return "SELECT contact_key, before_values, after_hash FROM " + table() + OF_IMPORT
                + " AND contact_key > ? ORDER BY account_id, import_id, contact_key"
                + session.dialect().firstRows();
    }

    /** Keeps what contacts were, unless an earlier version is kept already: the import may meet a contact twice. */
    public void keep(List<PlannedWrite> updates, Map<String, MarkedContact> before, BulkWriter bulk)
            throws SQLException {
        followKeys(updates);
        List<PlannedWrite> again = new ArrayList<>();
        List<PlannedWrite> first = new ArrayList<>();
        for (PlannedWrite update : updates) {
            MarkedContact stored = before.get(update.storedKey());
            if (stored != null) {
                (stored.isLastWrittenBy(importId) ? again : first).add(update);
            }
        }
        again.addAll(insert(first, before, bulk));
        updateHashes(again);
    }

    /** Inserts changes and returns those already present, because another import has written them meanwhile. */
    private List<PlannedWrite> insert(List<PlannedWrite> updates, Map<String, MarkedContact> before, BulkWriter bulk)
            throws SQLException {
        RowStatement insert = RowStatement.of(
                inserts(),
                (row, write) -> {
                    String key = write.contact().key();
                    row.text(Version.text(Objects.requireNonNull(before.get(write.storedKey())), key));
                    row.number(ContentHash.of(write.contact()));
                    row.text(account);
                    row.text(importId);
                    row.text(key);
                },
                ChangeTable::failUnlessThereAlready);
        Map<Integer, Refusal> refused = GuardedBatch.write(session, bulk, insert, updates);
        return updates.stream()
                .filter(write -> refused.containsKey(write.index()))
                .toList();
    }

    /** What contacts were that are known by another key from now on, in all imports, is kept under that one. */
    private void followKeys(List<PlannedWrite> updates) throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        for (PlannedWrite update : updates) {
            if (update.formerKey() != null) {
                keys.put(update.formerKey(), update.contact().key());
            }
        }
        if (!keys.isEmpty()) {
            new RekeyedChanges(session, account).move(keys);
        }
    }

    // A contact must not be changed without storing its earlier version.
    private static void failUnlessThereAlready(Fault fault, List<PlannedWrite> planned) {
        if (fault != Fault.UNIQUE_VIOLATION) {
            throw Faults.exception(fault);
        }
    }

    private void updateHashes(List<PlannedWrite> updates) throws SQLException {
        if (updates.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                session.connection().prepareStatement("UPDATE " + table() + " SET after_hash = ?" + ONE)) {
            for (PlannedWrite write : updates) {
                update.setLong(1, ContentHash.of(write.contact()));
                bind(update, 2, write.contact().key());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Returns the next changes in the order of their keys, after the empty one or another one. */
    List<Change> after(String contactKey, int limit) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(selectPage())) {
            bind(select, 1, contactKey);
            select.setInt(4, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(new Change(
                            row.getString(1), Version.of(row.getString(1), row.getString(2)), row.getLong(3)));
                }
            }
            return changes;
        }
    }

    void remove(List<String> contactKeys) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement("DELETE FROM " + table() + ONE)) {
            for (String key : contactKeys) {
                bind(delete, 1, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Removes all versions of all contacts; returns how many. */
    public long removeAll() throws SQLException {
        String sql = "DELETE FROM " + table() + OF_IMPORT + " AND contact_key <> ?";
        try (PreparedStatement delete = session.connection().prepareStatement(sql)) {
            bind(delete, 1, UNDO);
            return delete.executeUpdate();
        }
    }

    Optional<UndoTally> tally() throws SQLException {
        try (PreparedStatement select =
                session.connection().prepareStatement("SELECT before_values FROM " + table() + ONE)) {
            bind(select, 1, UNDO);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(UndoTally.of(row.getString(1))) : Optional.empty();
            }
        }
    }

    void tally(UndoTally tally) throws SQLException {
        remove(List.of(UNDO));
        try (PreparedStatement insert =
                session.connection().prepareStatement(inserts().one())) {
            insert.setString(1, tally.text());
            insert.setLong(2, 0);
            bind(insert, 3, UNDO);
            insert.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, int first, String contactKey) throws SQLException {
        statement.setString(first, account);
        statement.setString(first + 1, importId);
        statement.setString(first + 2, contactKey);
    }
}
