package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of written batches and refused rows, within one transaction. */
record JournalTable(Session session) {

    private static final String KEY = " WHERE account_id = ? AND import_id = ? AND batch_no = ?";

    private String insertBatch() {
        return "INSERT INTO " + session.names().batch()
                + " (account_id, import_id, batch_no, row_count, first_record, last_record,"
                + " outcomes) VALUES (?, ?, ?, ?, ?, ?, ?)";
    }

    private String insertError() {
        return "INSERT INTO " + session.names().error()
                + " (account_id, import_id, batch_no, row_no, record_no, code, field, parameters)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    }

    private String selectBatch() {
        return "SELECT row_count, first_record, last_record, outcomes FROM "
                + session.names().batch() + KEY;
    }

    private String selectErrors() {
        return "SELECT row_no, code, field, parameters FROM " + session.names().error() + KEY;
    }

    /** Stores what is known of a batch, in place of what was. */
    void replace(ContactBatch batch, long number, BatchOutcome outcome) throws SQLException {
        for (String table : List.of(session.names().batch(), session.names().error())) {
            try (PreparedStatement delete = session.connection().prepareStatement("DELETE FROM " + table + KEY)) {
                bindKey(delete, batch, number);
                delete.executeUpdate();
            }
        }
        insert(batch, number, outcome);
    }

    /** What is known of a batch that may not be there. */
    Optional<BatchOutcome> find(ContactBatch batch, long number) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(selectBatch())) {
            bindKey(select, batch, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(recall(batch, number)) : Optional.empty();
            }
        }
    }

    /** Returns the highest number of a batch between two numbers, or 0 for none. */
    long last(ImportRecord record, long from, long to) throws SQLException {
        String sql = "SELECT MAX(batch_no) FROM " + session.names().batch()
                + " WHERE account_id = ? AND import_id = ? AND batch_no BETWEEN ? AND ?";
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            select.setString(1, record.account());
            select.setString(2, record.importId());
            select.setLong(3, from);
            select.setLong(4, to);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Whether a batch is written. */
    boolean has(ImportRecord record, long number) throws SQLException {
        return last(record, number, number) == number;
    }

    /** Like {@link #insert}, but restarts if another transaction has stored the batch meanwhile. */
    void insertOnce(ContactBatch batch, long number, BatchOutcome outcome) throws SQLException {
        try {
            insert(batch, number, outcome);
        } catch (SQLException e) {
            throw Faults.of(e, session.dialect()) == Fault.UNIQUE_VIOLATION ? Faults.storedMeanwhile() : e;
        }
    }

    /** Stores what became of a batch. */
    void insert(ContactBatch batch, long number, BatchOutcome outcome) throws SQLException {
        try (PreparedStatement insert = session.connection().prepareStatement(insertBatch())) {
            int index = bindKey(insert, batch, number);
            List<BatchRow> rows = batch.rows();
            insert.setInt(index++, rows.size());
            insert.setLong(index++, record(rows, 0));
            insert.setLong(index++, record(rows, rows.size() - 1));
            insert.setString(index, OutcomeText.of(outcome.outcomes()));
            insert.executeUpdate();
        }
        insertErrors(batch, number, outcome.outcomes());
    }

    private void insertErrors(ContactBatch batch, long number, List<ContactOutcome> outcomes) throws SQLException {
        if (outcomes.stream().allMatch(outcome -> outcome.error() == null)) {
            return;
        }
        try (PreparedStatement insert = session.connection().prepareStatement(insertError())) {
            for (int row = 0; row < outcomes.size(); row++) {
                RowError error = outcomes.get(row).error();
                if (error != null) {
                    int index = bindKey(insert, batch, number);
                    insert.setInt(index++, row);
                    insert.setLong(index++, record(batch.rows(), row));
                    insert.setString(index++, error.code().value());
                    insert.setString(index++, error.field());
                    insert.setString(index, FlatJson.encode(error.parameters()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** What became of a batch that is written. */
    BatchOutcome recall(ContactBatch batch, long number) throws SQLException {
        List<Character> letters = letters(batch, number);
        Map<Integer, RowError> refused = letters.contains(OutcomeText.REJECTED) ? errors(batch, number) : Map.of();
        List<ContactOutcome> outcomes = new ArrayList<>(letters.size());
        for (int row = 0; row < letters.size(); row++) {
            char letter = letters.get(row);
            outcomes.add(letter == OutcomeText.REJECTED ? rejected(refused, row) : OutcomeText.outcome(letter));
        }
        return new BatchOutcome(outcomes);
    }

    // Why it was refused may have been purged; that it was has not.
    private static ContactOutcome rejected(Map<Integer, RowError> refused, int row) {
        RowError purged = RowError.of(ErrorCode.SINK_REJECTED, "reason", "PURGED");
        return ContactOutcome.rejected(refused.getOrDefault(row, purged));
    }

    private List<Character> letters(ContactBatch batch, long number) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(selectBatch())) {
            bindKey(select, batch, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !isSame(row, batch.rows())) {
                    throw new ResumeException(ErrorCode.IMPORT_DIFFERS);
                }
                return OutcomeText.letters(row.getString(4));
            }
        }
    }

    private static boolean isSame(ResultSet row, List<BatchRow> rows) throws SQLException {
        return row.getInt(1) == rows.size()
                && row.getLong(2) == record(rows, 0)
                && row.getLong(3) == record(rows, rows.size() - 1);
    }

    private Map<Integer, RowError> errors(ContactBatch batch, long number) throws SQLException {
        Map<Integer, RowError> byRow = new HashMap<>();
        try (PreparedStatement select = session.connection().prepareStatement(selectErrors())) {
            bindKey(select, batch, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byRow.put(row.getInt(1), error(row));
                }
            }
        }
        return byRow;
    }

    private static RowError error(ResultSet row) throws SQLException {
        return new RowError(
                new ErrorCode(row.getString(2)),
                row.getString(3),
                RowError.NO_COLUMN,
                FlatJson.decode(row.getString(4)));
    }

    private static long record(List<BatchRow> rows, int row) {
        return rows.get(row).position().record();
    }

    private static int bindKey(PreparedStatement statement, ContactBatch batch, long number) throws SQLException {
        statement.setString(1, batch.account());
        statement.setString(2, batch.importId());
        statement.setLong(3, number);
        return 4;
    }
}
