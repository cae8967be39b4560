package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.jdbc.internal.dialect.TimeFormat;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.jdbc.internal.owner.OwnerProcess;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of imports, including consents, within one transaction. */
public record RunTable(Session session) {

    private static final String PROGRESS =
            "state, finished_at, count_records, count_blank, count_created, count_updated,"
                    + " count_unchanged, count_skipped, count_rejected, import_id";
    private static final String BEGINNING = "account_id, started_at, source_sha256, consent_confirmed_by,"
            + " consent_confirmed_at, consent_statement, consent_statement_version, consent_purposes";

    private static final String JOURNAL = "idempotency_key, terms, epoch, batches, checkpoint_at, owner";
    private static final String COLUMNS = PROGRESS + ", " + BEGINNING + ", " + JOURNAL;
    private static final String NEWEST_FIRST = " ORDER BY started_at DESC, import_id DESC";
    /** Where an import begins. */
    public static final Checkpoint BEGINNING_OF_IMPORT = new Checkpoint(1, 0);

    private String table() {
        return session.names().run();
    }

    private TimeFormat times() {
        return session.dialect().times();
    }

    private RunReader reader() {
        return new RunReader(times());
    }

    private String insert() {
        return "INSERT INTO " + table() + " (" + COLUMNS + ")"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    private String update() {
        return "UPDATE " + table() + " SET state = ?, finished_at = ?, count_records = ?,"
                + " count_blank = ?, count_created = ?, count_updated = ?, count_unchanged = ?, count_skipped = ?,"
                + " count_rejected = ? WHERE import_id = ? AND account_id = ?";
    }

    private String select() {
        return "SELECT " + COLUMNS + " FROM " + table() + " WHERE account_id = ?";
    }

    private String newestFirst() {
        return select() + NEWEST_FIRST;
    }

    private String unfinished() {
        return "SELECT " + COLUMNS + " FROM " + table() + " WHERE state IN ('" + ImportState.RUNNING + "', '"
                + ImportState.SUSPENDED + "')" + NEWEST_FIRST
                + session.dialect().firstRows();
    }

    private String selectCheckpoint() {
        return "SELECT epoch, batches FROM " + table() + " WHERE account_id = ? AND import_id = ?";
    }

    // The counts are those behind the last batch written, until the import has ended.
    private String advance() {
        return "UPDATE " + table() + " SET count_records = ?, count_blank = ?, count_created = ?, count_updated = ?,"
                + " count_unchanged = ?, count_skipped = ?, count_rejected = ?, batches = ?, checkpoint_at = ?"
                + " WHERE account_id = ? AND import_id = ? AND epoch = ? AND batches = ?";
    }

    private String takeOver() {
        return "UPDATE " + table()
                + " SET epoch = ?, state = ?, finished_at = ?, checkpoint_at = ?, owner = ? WHERE account_id = ? AND import_id = ?";
    }

    /**
     * Records an import, once: another try may find that the first one had succeeded, or that another import has the
     * key by now.
     *
     * @return false, and nothing is recorded, when the account has another import of that idempotency key
     */
    public boolean begin(StartedImport start) throws SQLException {
        ImportRecord record = start.record();
        if (find(record.account(), record.importId()).isPresent()) {
            return true;
        }
        String key = start.idempotencyKey();
        if (key != null && findByKey(record.account(), key).isPresent()) {
            return false;
        }
        insert(start);
        return true;
    }

    private void insert(StartedImport start) throws SQLException {
        try (PreparedStatement insert = session.connection().prepareStatement(insert())) {
            int index = bindProgress(insert, start.record());
            index = bindBeginning(insert, index, start.record());
            insert.setString(index++, start.idempotencyKey());
            insert.setString(index++, FlatJson.encode(start.terms().values()));
            insert.setLong(index++, BEGINNING_OF_IMPORT.epoch());
            insert.setLong(index++, BEGINNING_OF_IMPORT.batches());
            bindOwner(insert, index);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Faults.of(e, session.dialect()) == Fault.UNIQUE_VIOLATION ? Faults.storedMeanwhile() : e;
        }
    }

    public Optional<StartedImport> find(String account, String importId) throws SQLException {
        return find(account, "import_id", importId);
    }

    public Optional<StartedImport> findByKey(String account, String key) throws SQLException {
        return find(account, "idempotency_key", key);
    }

    private Optional<StartedImport> find(String account, String column, String value) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(select() + " AND " + column + " = ?")) {
            select.setString(1, account);
            select.setString(2, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(reader().started(row)) : Optional.empty();
            }
        }
    }

    /** Returns the checkpoint of an import, which stays as it is until the transaction ends. */
    Checkpoint lock(ImportRecord record) throws SQLException {
        try (PreparedStatement select = session.prepareLocking(selectCheckpoint())) {
            select.setString(1, record.account());
            select.setString(2, record.importId());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw Faults.exception(Fault.IMPORT_MISSING);
                }
                return new Checkpoint(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** The checkpoint, as it stays until the transaction ends; fails if the import no longer has this epoch. */
    Checkpoint lock(ImportRecord record, long epoch) throws SQLException {
        Checkpoint now = lock(record);
        Checkpoint.requireEpoch(now.epoch(), epoch);
        return now;
    }

    /** One batch further. */
    void advance(ImportRecord record, Checkpoint from, ImportCounts counts) throws SQLException {
        try (PreparedStatement update = session.connection().prepareStatement(advance())) {
            int index = bindCounts(update, 1, counts);
            update.setLong(index++, from.batches() + 1);
            times().bind(update, index++, Instant.now());
            update.setString(index++, record.account());
            update.setString(index++, record.importId());
            update.setLong(index++, from.epoch());
            update.setLong(index, from.batches());
            if (update.executeUpdate() != 1) {
                throw new SinkException(ErrorCode.IMPORT_TAKEN_OVER);
            }
        }
    }

    /**
     * A new epoch: a process that has an older one is refused from now on.
     *
     * @throws SinkException if the import was undone since the record was read
     */
    public Checkpoint takeOver(ImportRecord found) throws SQLException {
        Checkpoint before = lock(found);
        ImportRecord record = find(found.account(), found.importId())
                .orElseThrow(() -> Faults.exception(Fault.IMPORT_MISSING))
                .record();
        if (record.state() == ImportState.UNDONE) {
            throw new SinkException(ErrorCode.IMPORT_UNDONE);
        }
        try (PreparedStatement update = session.connection().prepareStatement(takeOver())) {
            boolean ended = record.state() == ImportState.COMPLETED;
            update.setLong(1, before.epoch() + 1);
            update.setString(2, (ended ? record.state() : ImportState.RUNNING).name());
            times().bind(update, 3, ended ? record.finishedAt() : null);
            int index = bindOwner(update, 4);
            update.setString(index++, record.account());
            update.setString(index, record.importId());
            update.executeUpdate();
        }
        return new Checkpoint(before.epoch() + 1, before.batches());
    }

    public void update(ImportRecord record) throws SQLException {
        try (PreparedStatement update = session.connection().prepareStatement(update())) {
            update.setString(bindProgress(update, record), record.account());
            update.executeUpdate();
        }
    }

    public List<ImportRecord> newestFirst(String account) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(newestFirst())) {
            select.setString(1, account);
            return listed(select);
        }
    }

    /** Returns the imports of all accounts that are recorded as running or suspended. */
    public List<ImportRecord> unfinishedNewestFirst(int limit) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(unfinished())) {
            select.setInt(1, limit);
            return listed(select);
        }
    }

    private List<ImportRecord> listed(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<ImportRecord> records = new ArrayList<>();
            while (rows.next()) {
                records.add(reader().listed(rows));
            }
            return records;
        }
    }

    private int bindOwner(PreparedStatement statement, int first) throws SQLException {
        times().bind(statement, first, Instant.now());
        statement.setString(first + 1, OwnerProcess.current());
        return first + 2;
    }

    private int bindProgress(PreparedStatement statement, ImportRecord record) throws SQLException {
        statement.setString(1, record.state().name());
        times().bind(statement, 2, record.finishedAt());
        int index = bindCounts(statement, 3, record.counts());
        statement.setString(index++, record.importId());
        return index;
    }

    private static int bindCounts(PreparedStatement statement, int first, ImportCounts counts) throws SQLException {
        int index = first;
        for (long count : new long[] {
            counts.records(),
            counts.blank(),
            counts.created(),
            counts.updated(),
            counts.unchanged(),
            counts.skipped(),
            counts.rejected()
        }) {
            statement.setLong(index++, count);
        }
        return index;
    }

    private int bindBeginning(PreparedStatement insert, int first, ImportRecord record) throws SQLException {
        Consent consent = record.consent();
        int index = first;
        insert.setString(index++, record.account());
        times().bind(insert, index++, record.startedAt());
        insert.setString(index++, record.sourceSha256());
        insert.setString(index++, consent.confirmedBy());
        times().bind(insert, index++, consent.confirmedAt());
        insert.setString(index++, consent.statementId());
        insert.setString(index++, consent.statementVersion());
        insert.setString(index++, text(consent.purposes()));
        return index;
    }

    private static String text(Set<Consent.Purpose> purposes) {
        return purposes.stream().sorted().map(Consent.Purpose::name).collect(Collectors.joining(","));
    }
}
