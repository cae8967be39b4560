package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jdbc.sample.Shop;
import com.isendu.contactimport.jdbc.server.H2;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        begin(sink, noon);
        begin(sink, morning);
        begin(sink, record("import-3", "other", NOON));

        assertThat(history.imports("shop")).containsExactly(noon, morning);
    }

    @Test
    void keepsEveryPartOfAnEndedImport() {
        ImportRecord running = record("import-1", "shop", NOON);
        ImportRecord ended =
                running.ended(ImportState.SUSPENDED, NOON.plusNanos(1), new ImportCounts(15, 9, 1, 2, 3, 4, 5));
        begin(sink, running);
        sink.resume(running.account(), running.importId()).finished(ended);

        assertThat(history.imports("shop")).containsExactly(ended);
    }

    @ParameterizedTest
    @EnumSource
    void recordsTheSuspensionOfAnInterruptedImport(TestDatabase database) {
        Shop shop = Shop.on(database);

        Optional<ErrorCode> stopped =
                shop.stops(() -> Thread.currentThread().interrupt(), "anna@x.it,Anna,43", "bea@x.it,Bea,40");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).contains(ErrorCode.CANCELLED);
        assertThat(shop.contacts()).hasSize(1);
        assertThat(shop.history().imports("shop").get(0).state()).isEqualTo(ImportState.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource
    void callsAnImportInterruptedThatHasWrittenNothingForLong(TestDatabase database) {
        DataSource onDatabase = database.withSchema();
        begin(JdbcContactSink.of(onDatabase), record("import-1", "shop", NOON));
        Sql.execute(onDatabase, "UPDATE contact_import_run SET owner = NULL");
        assertThat(ImportHistory.of(onDatabase).imports("shop").get(0).state()).isEqualTo(ImportState.RUNNING);

        Sql.execute(onDatabase, "UPDATE contact_import_run SET checkpoint_at = started_at");

        assertThat(ImportHistory.of(onDatabase).imports("shop").get(0).state()).isEqualTo(ImportState.INTERRUPTED);
    }

    @ParameterizedTest
    @EnumSource
    void purgesWhatIsKeptOfOldImports(TestDatabase database) {
        DataSource onDatabase = database.withSchema();
        Instant now = Instant.now();
        keep(onDatabase, "old", ImportState.COMPLETED, now.minus(Duration.ofDays(31)));
        keep(onDatabase, "suspended", ImportState.SUSPENDED, now.minus(Duration.ofDays(31)));
        keep(onDatabase, "recent", ImportState.COMPLETED, now.minus(Duration.ofDays(29)));
        ImportHistory purged = ImportHistory.of(onDatabase);

        assertThat(purged.purgeErrors(Duration.ofDays(30))).isEqualTo(new PurgedRows(1, 2));
        assertThat(purged.purgeErrors(Duration.ofDays(30))).isEqualTo(new PurgedRows(0, 0));

        assertThat(Sql.count(onDatabase, "contact_import_error WHERE import_id IN ('suspended', 'recent')"))
                .isEqualTo(2);
        assertThat(Sql.count(onDatabase, "contact_import_change WHERE import_id = 'recent'"))
                .isEqualTo(1);
        assertThat(purged.imports("shop")).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> purged.purgeErrors(Duration.ofSeconds(-1)));
    }

    private static void begin(JdbcContactSink sink, ImportRecord record) {
        assertThat(sink.begin(new StartedImport(record, ImportTerms.of(Map.of()), null)))
                .isPresent();
    }

    private static void keep(DataSource dataSource, String id, ImportState state, Instant endedAt) {
        ImportRecord running = record(id, "shop", endedAt.minusSeconds(60));
        JdbcContactSink sink = JdbcContactSink.of(dataSource);
        begin(sink, running);
        sink.resume(running.account(), running.importId()).finished(running.ended(state, endedAt, ImportCounts.NONE));
        Sql.execute(
                dataSource,
                "INSERT INTO contact_import_error (account_id, import_id, batch_no, row_no, record_no, code, parameters)"
                        + " VALUES ('shop', '" + id + "', 1, 1, 1, 'SINK_REJECTED', '{}')",
                "INSERT INTO contact_import_change (account_id, import_id, contact_key, before_values, after_hash)"
                        + " VALUES ('shop', '" + id + "', 'anna@example.com', '{}', 0)");
    }

    private static ImportRecord record(String id, String account, Instant startedAt) {
        Consent consent = new Consent("anna è qui", NOON, "statement", "2", Set.of(Consent.Purpose.values()));
        return new ImportRecord(
                id, account, ImportState.RUNNING, startedAt, null, "a".repeat(64), consent, ImportCounts.NONE);
    }
}
