package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jdbc.sample.Shop;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports that have not ended: which ones there are, and how those end that nobody goes on with. */
class UnfinishedImportsTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final String[] PEOPLE = {"anna@x.it,Anna,43", "bea@x.it,Bea,40"};

    @ParameterizedTest
    @EnumSource
    void listsWhatHasNotEndedOfAllAccountsNewestFirst(TestDatabase database) {
        Shop shop = Shop.on(database);
        for (int minute = 0; minute < 5; minute++) {
            begin(shop, "account-" + minute % 2, "import-" + minute, NOON.plusSeconds(60L * minute));
        }
        end(shop, "account-0", "import-0", ImportState.COMPLETED);
        end(shop, "account-1", "import-1", ImportState.SUSPENDED);
        shop.history().undo("account-0", "import-2");
        silence(shop, "import-3");

        List<ImportRecord> unfinished = shop.history().unfinished(10);

        assertThat(unfinished).extracting(ImportRecord::importId).containsExactly("import-4", "import-3", "import-1");
        assertThat(unfinished)
                .extracting(ImportRecord::state)
                .containsExactly(ImportState.RUNNING, ImportState.INTERRUPTED, ImportState.SUSPENDED);
        assertThat(shop.history().unfinished(2)).isEqualTo(unfinished.subList(0, 2));
    }

    @Test
    void refusesToListNone() {
        Shop shop = Shop.on(TestDatabase.H2);

        assertThatIllegalArgumentException().isThrownBy(() -> shop.history().unfinished(0));
    }

    @ParameterizedTest
    @EnumSource
    void abandonedImportIsSuspendedWithWhatItHasWritten(TestDatabase database) {
        Shop shop = Shop.on(database);
        String importId = interrupted(shop);

        ImportRecord abandoned = shop.history().abandon("shop", importId);

        assertThat(abandoned.state()).isEqualTo(ImportState.SUSPENDED);
        assertThat(abandoned.finishedAt()).isAfterOrEqualTo(abandoned.startedAt());
        assertThat(abandoned.counts().created()).isEqualTo(1);
        assertThat(shop.history().imports("shop")).containsExactly(abandoned);
        assertThat(shop.contacts()).containsOnlyKeys("anna@x.it");
    }

    @ParameterizedTest
    @EnumSource
    void abandonedImportCanBeContinued(TestDatabase database) {
        Shop shop = Shop.on(database);
        String importId = interrupted(shop);
        shop.history().abandon("shop", importId);

        assertThat(shop.resumes(importId, PEOPLE).counts().created()).isEqualTo(2);
        assertThat(shop.contacts()).containsOnlyKeys("anna@x.it", "bea@x.it");
    }

    @ParameterizedTest
    @EnumSource
    void processThatRunsAnAbandonedImportIsStopped(TestDatabase database) {
        Shop shop = Shop.on(database);

        Optional<ErrorCode> stopped = shop.stops(() -> abandonNewest(shop), PEOPLE);

        assertThat(stopped).contains(ErrorCode.IMPORT_TAKEN_OVER);
        assertThat(shop.contacts()).containsOnlyKeys("anna@x.it");
        assertThat(shop.history().imports("shop").get(0).state()).isEqualTo(ImportState.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource
    void importThatHasEndedStaysAsItIs(TestDatabase database) {
        Shop shop = Shop.on(database);
        String completed = shop.imports("anna@x.it,Anna,43");
        String undone = shop.imports("bea@x.it,Bea,40");
        shop.undo(undone);
        String suspended = shop.suspends("carla@x.it,Carla,41", "dora@x.it,Dora,42");
        List<ImportRecord> before = shop.history().imports("shop");

        for (String importId : List.of(completed, undone, suspended)) {
            assertThat(before).contains(shop.history().abandon("shop", importId));
        }

        assertThat(shop.history().imports("shop")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToAbandonWhatTheAccountHasNot(TestDatabase database) {
        Shop shop = Shop.on(database);
        String importId = interrupted(shop);

        SinkException refusal =
                catchThrowableOfType(SinkException.class, () -> shop.history().abandon("other", importId));

        assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_UNKNOWN);
        assertThat(shop.history().imports("shop").get(0).state()).isEqualTo(ImportState.RUNNING);
    }

    /** An import that has written one row and runs on record only. */
    private static String interrupted(Shop shop) {
        String importId = shop.suspends(PEOPLE);
        Sql.execute(shop.dataSource(), "UPDATE contact_import_run SET state = 'RUNNING', finished_at = NULL");
        return importId;
    }

    private static void abandonNewest(Shop shop) {
        String importId = shop.history().unfinished(1).get(0).importId();
        shop.history().abandon("shop", importId);
    }

    private static void silence(Shop shop, String importId) {
        Sql.execute(
                shop.dataSource(),
                "UPDATE contact_import_run SET checkpoint_at = started_at WHERE import_id = '" + importId + "'");
    }

    private static void begin(Shop shop, String account, String importId, Instant startedAt) {
        ImportRecord record = new ImportRecord(
                importId,
                account,
                ImportState.RUNNING,
                startedAt,
                null,
                "a".repeat(64),
                Consent.confirmedBy("tester"),
                ImportCounts.NONE);
        assertThat(sink(shop).begin(new StartedImport(record, ImportTerms.of(Map.of()), null)))
                .isPresent();
    }

    private static void end(Shop shop, String account, String importId, ImportState state) {
        ImportRecord record = sink(shop).find(account, importId).orElseThrow().record();
        sink(shop).resume(account, importId).finished(record.ended(state, Instant.now(), ImportCounts.NONE));
    }

    private static JdbcContactSink sink(Shop shop) {
        return JdbcContactSink.of(shop.dataSource(), shop.options());
    }
}
