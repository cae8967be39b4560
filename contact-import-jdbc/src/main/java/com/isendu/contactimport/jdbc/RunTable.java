package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of imports, consent included. */
final class RunTable {

    private static final String PROGRESS =
            "state, finished_at, count_records, count_blank, count_created, count_updated,"
                    + " count_unchanged, count_skipped, count_rejected, import_id";
    private static final String BEGINNING = "account_id, started_at, source_sha256, consent_confirmed_by,"
            + " consent_confirmed_at, consent_statement, consent_statement_version, consent_purposes";

    private static final String INSERT = "INSERT INTO contact_import_run (" + PROGRESS + ", " + BEGINNING
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE contact_import_run SET state = ?, finished_at = ?, count_records = ?,"
            + " count_blank = ?, count_created = ?, count_updated = ?, count_unchanged = ?, count_skipped = ?,"
            + " count_rejected = ? WHERE import_id = ? AND account_id = ?";
    private static final String SELECT = "SELECT " + PROGRESS + ", " + BEGINNING
            + " FROM contact_import_run WHERE account_id = ? ORDER BY started_at DESC, import_id DESC";

    private RunTable() {}

    static void insert(Connection connection, ImportRecord record) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int index = bindProgress(insert, record);
            bindBeginning(insert, index, record);
            insert.executeUpdate();
        }
    }

    static void update(Connection connection, ImportRecord record) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(bindProgress(update, record), record.account());
            update.executeUpdate();
        }
    }

    static List<ImportRecord> newestFirst(Connection connection, String account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, account);
            try (ResultSet rows = select.executeQuery()) {
                List<ImportRecord> records = new ArrayList<>();
                while (rows.next()) {
                    records.add(record(rows));
                }
                return records;
            }
        }
    }

    private static int bindProgress(PreparedStatement statement, ImportRecord record) throws SQLException {
        statement.setString(1, record.state().name());
        Instant finishedAt = record.finishedAt();
        statement.setObject(2, finishedAt == null ? null : utc(finishedAt));
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

    private static void bindBeginning(PreparedStatement insert, int first, ImportRecord record) throws SQLException {
        Consent consent = record.consent();
        int index = first;
        insert.setString(index++, record.account());
        insert.setObject(index++, utc(record.startedAt()));
        insert.setString(index++, record.sourceSha256());
        insert.setString(index++, consent.confirmedBy());
        insert.setObject(index++, utc(consent.confirmedAt()));
        insert.setString(index++, consent.statementId());
        insert.setString(index++, consent.statementVersion());
        insert.setString(index, text(consent.purposes()));
    }

    private static ImportRecord record(ResultSet row) throws SQLException {
        Instant startedAt = instant(row, "started_at");
        return new ImportRecord(
                row.getString("import_id"),
                row.getString("account_id"),
                ImportState.valueOf(row.getString("state")),
                startedAt,
                row.getObject("finished_at") == null ? null : instant(row, "finished_at"),
                row.getString("source_sha256"),
                consent(row),
                counts(row));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("consent_confirmed_by"),
                instant(row, "consent_confirmed_at"),
                row.getString("consent_statement"),
                row.getString("consent_statement_version"),
                purposes(row.getString("consent_purposes")));
    }

    private static ImportCounts counts(ResultSet row) throws SQLException {
        return new ImportCounts(
                row.getLong("count_records"),
                row.getLong("count_blank"),
                row.getLong("count_created"),
                row.getLong("count_updated"),
                row.getLong("count_unchanged"),
                row.getLong("count_skipped"),
                row.getLong("count_rejected"));
    }

    private static String text(Set<Consent.Purpose> purposes) {
        return purposes.stream().sorted().map(Consent.Purpose::name).collect(Collectors.joining(","));
    }

    private static Set<Consent.Purpose> purposes(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(Consent.Purpose::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Consent.Purpose.class)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
