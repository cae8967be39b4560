package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jdbc.internal.dialect.TimeFormat;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.jdbc.internal.owner.OwnerProcess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an import from the columns of {@link RunTable}. */
final class RunReader {

    private final TimeFormat times;

    RunReader(TimeFormat times) {
        this.times = times;
    }

    /** Returns the import of the current row, as interrupted if it no longer runs. */
    ImportRecord listed(ResultSet row) throws SQLException {
        ImportRecord record = record(row);
        boolean interrupted = record.state() == ImportState.RUNNING
                && OwnerProcess.hasLeft(row.getString("owner"), instant(row, "checkpoint_at"));
        return interrupted ? record.ended(ImportState.INTERRUPTED, null, record.counts()) : record;
    }

    /** Returns the import of the current row. */
    ImportRecord record(ResultSet row) throws SQLException {
        return new ImportRecord(
                row.getString("import_id"),
                row.getString("account_id"),
                ImportState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                times.read(row, "finished_at"),
                row.getString("source_sha256"),
                consent(row),
                counts(row));
    }

    /** Returns the import of the current row, with what continuing it takes. */
    StartedImport started(ResultSet row) throws SQLException {
        return new StartedImport(
                record(row), ImportTerms.of(FlatJson.decode(row.getString("terms"))), row.getString("idempotency_key"));
    }

    private Consent consent(ResultSet row) throws SQLException {
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

    private static Set<Consent.Purpose> purposes(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(Consent.Purpose::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Consent.Purpose.class)));
    }

    private Instant instant(ResultSet row, String column) throws SQLException {
        Instant instant = times.read(row, column);
        if (instant == null) {
            throw new IllegalArgumentException("no value in " + column);
        }
        return instant;
    }
}
