package com.isendu.contactimport.jdbc.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcJournalStore;
import com.isendu.contactimport.jdbc.PurgedRows;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.H2;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.JournalStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the journal of an import keeps, and which writers it refuses. */
class JournalTest {

    private static final String ACCOUNT = "shop";
    private static final String IMPORT = "import-1";
    private static final Instant BEGINNING = Instant.parse("2026-03-01T10:00:00Z");
    private static final ImportCounts BEFORE = new ImportCounts(7, 1, 2, 1, 1, 1, 2);

    private final DataSource dataSource = H2.inMemoryWithSchema();
    private final JdbcContactSink sink = JdbcContactSink.of(dataSource);
    private final JdbcJournalStore store = JdbcJournalStore.of(dataSource);
    private final ImportHistory history = ImportHistory.of(dataSource);

    @Test
    void importIsFoundAsItWasBegun() {
        StartedImport start = new StartedImport(record(), ImportTerms.of(Map.of("charset", "UTF-8")), "upload-1");

        sink.begin(start);

        assertThat(sink.find(ACCOUNT, IMPORT)).contains(start);
        assertThat(sink.findByKey(ACCOUNT, "upload-1")).contains(start);
        assertThat(history.imports(ACCOUNT)).containsExactly(record());
    }

    @Test
    void beginningAgainBeginsTheSameImport() {
        begun();

        begun().write(1, batch(0, "Rossi"), ImportCounts.NONE);

        assertThat(history.imports(ACCOUNT)).hasSize(1);
    }

    @Test
    void oneKeyBeginsOneImport() {
        sink.begin(new StartedImport(record(), ImportTerms.of(Map.of()), "upload-1"));

        assertThat(sink.begin(new StartedImport(record("import-2"), ImportTerms.of(Map.of()), "upload-1")))
                .isEmpty();
        assertThat(history.imports(ACCOUNT)).hasSize(1);
    }

    @Test
    void batchIsRecalledAsItWasWritten() {
        refuse("Nobody");
        BatchOutcome written = begun().write(1, batch(0, "Rossi", "Nobody", "Verdi"), ImportCounts.NONE);

        ImportJournal continued = sink.resume(ACCOUNT, IMPORT);

        assertThat(written.outcomes())
                .extracting(ContactOutcome::outcome)
                .containsExactly(RowOutcome.CREATED, RowOutcome.REJECTED, RowOutcome.CREATED);
        assertThat(continued.written()).isEqualTo(1);
        assertThat(continued.recall(1, batch(0, "Rossi", "Nobody", "Verdi"))).isEqualTo(written);
    }

    @Test
    void batchOfRefusedRowsIsRecalledWithTheReasons() {
        refuse("Nobody");
        ImportJournal journal = begun();
        BatchOutcome written = journal.write(1, batch(0, "Nobody"), ImportCounts.NONE);

        assertThat(written.outcomes().get(0).error().parameters()).containsEntry("reason", "CHECK_VIOLATION");
        assertThat(journal.recall(1, batch(0, "Nobody"))).isEqualTo(written);
    }

    @Test
    void batchWhoseAnswerWasLostIsNotWrittenAgain() {
        ImportJournal journal = begun();
        BatchOutcome written = journal.write(1, batch(0, "Rossi"), ImportCounts.NONE);

        assertThat(journal.write(1, batch(0, "Rossi"), ImportCounts.NONE)).isEqualTo(written);
        assertThat(written.outcomes().get(0).outcome()).isEqualTo(RowOutcome.CREATED);
    }

    @Test
    void eachBatchRecordsTheCountsUpToIt() {
        begun().write(1, batch(0, "Rossi", "Verdi"), BEFORE);

        assertThat(recorded().counts()).isEqualTo(new ImportCounts(9, 1, 4, 1, 1, 1, 2));
    }

    @Test
    void batchesOfOtherRowsAreNotRecalled() {
        begun().write(1, batch(10, "Rossi", "Verdi"), ImportCounts.NONE);
        ImportJournal continued = sink.resume(ACCOUNT, IMPORT);

        for (ContactBatch other : List.of(
                batch(10, "Rossi"),
                batch(11, "Rossi", "Verdi"),
                rows(new int[] {10, 12}, "Rossi", "Verdi"),
                rows(new int[] {9, 11}, "Rossi", "Verdi"))) {
            assertStops(ErrorCode.IMPORT_DIFFERS, () -> continued.recall(1, other));
        }
        assertStops(ErrorCode.IMPORT_DIFFERS, () -> continued.recall(2, batch(10, "Rossi", "Verdi")));
    }

    @Test
    void batchBehindAGapIsRefused() {
        ImportJournal journal = begun();

        assertStops(ErrorCode.CHECKPOINT_LOST, () -> journal.write(2, batch(0, "Rossi"), ImportCounts.NONE));
        assertThat(Sql.count(dataSource, "contact_import_contact")).isZero();
    }

    @Test
    void importThatAnotherProcessContinuesIsNeitherWrittenNorEndedByTheFirst() {
        ImportJournal older = begun();
        sink.resume(ACCOUNT, IMPORT);

        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.write(1, batch(0, "Rossi"), ImportCounts.NONE));
        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.finished(completed()));
        assertThat(recorded().state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void lossOfTheCommitThatContinuedTheImportIsNotTakenForAnotherProcess() {
        begun();
        ImportJournal journal = sink.resume(ACCOUNT, IMPORT);
        Sql.execute(dataSource, "UPDATE contact_import_run SET epoch = epoch - 1");

        assertStops(ErrorCode.CHECKPOINT_LOST, () -> journal.write(1, batch(0, "Rossi"), ImportCounts.NONE));
    }

    @Test
    void importEndsWithItsCounts() {
        begun().finished(completed());

        assertThat(recorded()).isEqualTo(completed());
    }

    @Test
    void completedImportStaysCompletedWhenItIsContinued() {
        begun().finished(completed());

        sink.resume(ACCOUNT, IMPORT);

        assertThat(recorded()).isEqualTo(completed());
    }

    @Test
    void suspendedImportRunsAgainWhenItIsContinued() {
        begun().finished(record().ended(ImportState.SUSPENDED, BEGINNING.plusSeconds(60), BEFORE));

        sink.resume(ACCOUNT, IMPORT);

        assertThat(recorded().state()).isEqualTo(ImportState.RUNNING);
        assertThat(recorded().finishedAt()).isNull();
    }

    @Test
    void undoneImportIsNotContinued() {
        begun().finished(completed());
        history.undo(ACCOUNT, IMPORT);

        assertStops(ErrorCode.IMPORT_UNDONE, () -> sink.resume(ACCOUNT, IMPORT));
    }

    @Test
    void importThatWasRemovedFromTheHistoryIsUnknown() {
        ImportJournal journal = begun();
        Sql.execute(dataSource, "DELETE FROM contact_import_run");

        assertStops(ErrorCode.IMPORT_UNKNOWN, () -> journal.write(1, batch(0, "Rossi"), ImportCounts.NONE));
    }

    @Test
    void purgedReasonOfARefusedRowIsRecalledAsPurged() {
        refuse("Nobody");
        ImportJournal journal = begun();
        journal.write(1, batch(0, "Nobody", "Rossi"), ImportCounts.NONE);
        journal.finished(completed());

        PurgedRows purged = history.purgeErrors(Duration.ofDays(1));

        assertThat(purged).isEqualTo(new PurgedRows(1, 0));
        ContactOutcome refused = sink.resume(ACCOUNT, IMPORT)
                .recall(1, batch(0, "Nobody", "Rossi"))
                .outcomes()
                .get(0);
        assertThat(refused.outcome()).isEqualTo(RowOutcome.REJECTED);
        assertThat(refused.error().parameters()).containsEntry("reason", "PURGED");
    }

    @Test
    void journalOfAnotherStoreKeepsOutcomesUntilTheBatchIsComplete() {
        JournalStore.Journal journal = begunElsewhere();
        ContactBatch batch = batch(0, "Rossi", "Verdi");
        ContactOutcome created = ContactOutcome.of(RowOutcome.CREATED);
        BatchOutcome partial = new BatchOutcome(List.of(created, ContactOutcome.unknown()));
        BatchOutcome complete = new BatchOutcome(List.of(created, created));

        assertThat(journal.known(1, batch).outcomes())
                .containsExactly(ContactOutcome.unknown(), ContactOutcome.unknown());
        journal.record(1, batch, partial, BEFORE);
        assertThat(journal.known(1, batch)).isEqualTo(partial);
        assertThat(store.resume(ACCOUNT, IMPORT).written()).isZero();
        assertThat(recorded().counts()).isEqualTo(ImportCounts.NONE);

        JournalStore.Journal continued = store.resume(ACCOUNT, IMPORT);
        continued.record(1, batch, complete, BEFORE);
        continued.record(1, batch, partial, ImportCounts.NONE);
        assertThat(continued.known(1, batch)).isEqualTo(complete);
        assertThat(store.resume(ACCOUNT, IMPORT).written()).isEqualTo(1);
        assertThat(recorded().counts()).isEqualTo(BEFORE);
    }

    @Test
    void journalOfAnotherStoreRefusesBatchesBehindAGap() {
        JournalStore.Journal journal = begunElsewhere();
        ContactBatch batch = batch(0, "Rossi");
        BatchOutcome created = BatchOutcome.all(batch, RowOutcome.CREATED);

        assertStops(ErrorCode.CHECKPOINT_LOST, () -> journal.known(2, batch));
        assertStops(ErrorCode.CHECKPOINT_LOST, () -> journal.record(2, batch, created, ImportCounts.NONE));
    }

    @Test
    void journalOfAnotherStoreIsEndedByTheProcessThatHasIt() {
        JournalStore.Journal older = begunElsewhere();
        JournalStore.Journal newer = store.resume(ACCOUNT, IMPORT);

        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.finished(completed()));
        newer.finished(completed());
        assertThat(recorded()).isEqualTo(completed());
    }

    @Test
    void laneRefusesBatchesBehindAGapAndGoesOnAfterItsLast() {
        begun();
        ImportJournal lane = sink.lane(ACCOUNT, IMPORT, 0);
        BatchOutcome written = lane.write(1, batch(0, "Rossi"), ImportCounts.NONE);

        assertStops(ErrorCode.CHECKPOINT_LOST, () -> lane.write(3, batch(20, "Verdi"), ImportCounts.NONE));
        lane.write(2, batch(10, "Verdi"), ImportCounts.NONE);
        lane.finished(completed());

        ImportJournal again = sink.lane(ACCOUNT, IMPORT, 0);
        assertThat(again.written()).isEqualTo(2);
        assertThat(again.recall(1, batch(0, "Rossi"))).isEqualTo(written);
        assertThat(sink.lane(ACCOUNT, IMPORT, 1).written()).isZero();
        assertThat(recorded().state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void batchOfALaneWhoseAnswerWasLostIsNotWrittenAgain() {
        begun();
        ImportJournal lane = sink.lane(ACCOUNT, IMPORT, 0);
        BatchOutcome written = lane.write(1, batch(0, "Rossi"), ImportCounts.NONE);

        assertThat(lane.write(1, batch(0, "Rossi"), ImportCounts.NONE)).isEqualTo(written);
        assertThat(written.outcomes().get(0).outcome()).isEqualTo(RowOutcome.CREATED);
    }

    @Test
    void batchesOfLanesAreNotThoseOfTheImportItself() {
        begun().write(1, batch(0, "Rossi"), ImportCounts.NONE);

        for (int lane = 0; lane < 3; lane++) {
            assertThat(sink.lane(ACCOUNT, IMPORT, lane).written()).isZero();
        }
    }

    @Test
    void laneOfAnImportThatAnotherProcessContinuesWritesNothing() {
        begun();
        ImportJournal lane = sink.lane(ACCOUNT, IMPORT, 0);
        sink.resume(ACCOUNT, IMPORT);

        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> lane.write(1, batch(0, "Rossi"), ImportCounts.NONE));
    }

    private static void assertStops(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ImportException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void refuse(String lastName) {
        Sql.execute(dataSource, "ALTER TABLE contact_import_contact ADD CHECK (last_name <> '" + lastName + "')");
    }

    private ImportJournal begun() {
        return sink.begin(new StartedImport(record(), ImportTerms.of(Map.of()), null))
                .orElseThrow();
    }

    private JournalStore.Journal begunElsewhere() {
        return store.begin(new StartedImport(record(), ImportTerms.of(Map.of()), null))
                .orElseThrow();
    }

    private ImportRecord recorded() {
        return sink.find(ACCOUNT, IMPORT).orElseThrow().record();
    }

    private static ImportRecord completed() {
        return record().ended(ImportState.COMPLETED, BEGINNING.plusSeconds(60), BEFORE);
    }

    private static ImportRecord record() {
        return record(IMPORT);
    }

    private static ImportRecord record(String importId) {
        Consent consent = new Consent(
                "anna@shop.example",
                BEGINNING.minus(1, ChronoUnit.HOURS),
                "newsletter",
                "v2",
                Set.of(Consent.Purpose.values()));
        return new ImportRecord(
                importId, ACCOUNT, ImportState.RUNNING, BEGINNING, null, "0".repeat(64), consent, ImportCounts.NONE);
    }

    /** A batch of people with these last names, from a record on. */
    private static ContactBatch batch(int first, String... lastNames) {
        int[] records = new int[lastNames.length];
        for (int row = 0; row < records.length; row++) {
            records[row] = first + row;
        }
        return rows(records, lastNames);
    }

    private static ContactBatch rows(int[] records, String... lastNames) {
        List<BatchRow> rows = new ArrayList<>();
        for (int row = 0; row < records.length; row++) {
            int number = records[row];
            rows.add(new BatchRow(
                    new RowPosition(number + 1, number + 2, number + 2), People.person(number, lastNames[row])));
        }
        return new ContactBatch(IMPORT, ACCOUNT, rows, ExistingContactStrategy.UPDATE, Set.of());
    }
}
