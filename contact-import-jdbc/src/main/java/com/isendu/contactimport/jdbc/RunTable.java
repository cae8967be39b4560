package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of imports, consent included. Thread-safe. */
final class RunTable {

    private static final String PROGRESS =
            "state, finished_at, count_records, count_blank, count_created, count_updated,"
                    + " count_unchanged, count_skipped, count_rejected, import_id";
    private static final String BEGINNING = "account_id, started_at, source_sha256, consent_confirmed_by,"
            + " consent_confirmed_at, consent_statement, consent_statement_version, consent_purposes";

    private final String table;
    private final TimeFormat times;
    private final RunReader reader;

    RunTable(TableNames names, TimeFormat times) {
        this.table = names.run();
        this.times = times;
        this.reader = new RunReader(times);
    }

    private String insert() {
        return "INSERT INTO " + table + " (" + PROGRESS + ", " + BEGINNING
                + ", terms, epoch, batches)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 1, 0)";
    }

    private String update() {
        return "UPDATE " + table + " SET state = ?, finished_at = ?, count_records = ?,"
                + " count_blank = ?, count_created = ?, count_updated = ?, count_unchanged = ?, count_skipped = ?,"
                + " count_rejected = ? WHERE import_id = ? AND account_id = ?";
    }

    private String select() {
        return "SELECT " + PROGRESS + ", " + BEGINNING + " FROM " + table
                + " WHERE account_id = ? ORDER BY started_at DESC, import_id DESC";
    }

    void insert(Connection connection, ImportRecord record) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insert())) {
            int index = bindProgress(insert, record);
            bindBeginning(insert, index, record);
            insert.executeUpdate();
        }
    }

    void update(Connection connection, ImportRecord record) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(update())) {
            update.setString(bindProgress(update, record), record.account());
            update.executeUpdate();
        }
    }

    List<ImportRecord> newestFirst(Connection connection, String account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(select())) {
            select.setString(1, account);
            try (ResultSet rows = select.executeQuery()) {
                List<ImportRecord> records = new ArrayList<>();
                while (rows.next()) {
                    records.add(reader.record(rows));
                }
                return records;
            }
        }
    }

    private int bindProgress(PreparedStatement statement, ImportRecord record) throws SQLException {
        statement.setString(1, record.state().name());
        times.bind(statement, 2, record.finishedAt());
        ImportCounts counts = record.counts();
        int index = 3;
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
        statement.setString(index++, record.importId());
        return index;
    }

    private void bindBeginning(PreparedStatement insert, int first, ImportRecord record) throws SQLException {
        Consent consent = record.consent();
        int index = first;
        insert.setString(index++, record.account());
        times.bind(insert, index++, record.startedAt());
        insert.setString(index++, record.sourceSha256());
        insert.setString(index++, consent.confirmedBy());
        times.bind(insert, index++, consent.confirmedAt());
        insert.setString(index++, consent.statementId());
        insert.setString(index++, consent.statementVersion());
        insert.setString(index, text(consent.purposes()));
    }

    private static String text(Set<Consent.Purpose> purposes) {
        return purposes.stream().sorted().map(Consent.Purpose::name).collect(Collectors.joining(","));
    }
}
