package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ImportHistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456789Z");

    private final DataSource dataSource = H2.inMemoryWithSchema();
    private final JdbcContactSink sink = JdbcContactSink.of(dataSource);
    private final ImportHistory history = ImportHistory.of(dataSource);

    @Test
    void isEmptyAtFirst() {
        assertThat(history.imports("shop")).isEmpty();
    }

    @Test
    void listsNewestFirstAndKeepsAccountsApart() {
        ImportRecord morning = record("import-1", "shop", NOON.minusSeconds(7200));
        ImportRecord noon = record("import-2", "shop", NOON);
        sink.started(noon);
        sink.started(morning);
        sink.started(record("import-3", "other", NOON));

        assertThat(history.imports("shop")).containsExactly(noon, morning);
    }

    @Test
    void keepsEveryPartOfAnEndedImport() {
        ImportRecord running = record("import-1", "shop", NOON);
        ImportRecord ended =
                running.ended(ImportState.SUSPENDED, NOON.plusNanos(1), new ImportCounts(15, 9, 1, 2, 3, 4, 5));
        sink.started(running);
        sink.finished(ended);

        assertThat(history.imports("shop")).containsExactly(ended);
    }

    private static ImportRecord record(String id, String account, Instant startedAt) {
        Consent consent = new Consent("anna è qui", NOON, "statement", "2", Set.of(Consent.Purpose.values()));
        return new ImportRecord(
                id, account, ImportState.RUNNING, startedAt, null, "a".repeat(64), consent, ImportCounts.NONE);
    }
}
