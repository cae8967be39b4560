package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ResumableSink} must do beside what is asked of all sinks, as tests. The author of a sink extends
 * this class, says how to make a sink and how to read back what is stored, and runs it.
 *
 * <p>JUnit makes a new instance for each test; a store that outlives it must be emptied before each. What no test in one process can show is
 * left to the author: that a journal is kept through a crash, with the contacts or not at all.
 */
public abstract class ResumableSinkContract extends SinkContract {

    private static final String ACCOUNT = "shop-1";
    private static final String OTHER_ACCOUNT = "shop-2";
    private static final String IMPORT = "import-1";
    private static final String KEY = "upload 4711 à";
    private static final Instant START = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final int THREADS = 4;

    /** For the subclasses. */
    protected ResumableSinkContract() {}

    @Override
    protected abstract ResumableSink newSink();

    @Override
    final BatchOutcome write(ContactBatch batch) {
        String account = batch.account();
        String importId = batch.importId();
        ImportJournal journal = resumable().find(account, importId).isPresent()
                ? resumable().resume(account, importId)
                : begin(start(account, importId, null));
        return journal.write(journal.written() + 1, batch, ImportCounts.NONE);
    }

    private ResumableSink resumable() {
        return (ResumableSink) sink();
    }

    @Test
    final void findsNoImportThatWasNotBegun() {
        assertThat(resumable().find(ACCOUNT, IMPORT)).isEmpty();
        assertThat(resumable().findByKey(ACCOUNT, KEY)).isEmpty();
    }

    @Test
    final void findsImportAsItWasBegun() {
        StartedImport start = start(ACCOUNT, IMPORT, KEY);

        assertThat(begin(start).written()).isZero();
        assertThat(resumable().find(ACCOUNT, IMPORT)).contains(start);
        assertThat(resumable().findByKey(ACCOUNT, KEY)).contains(start);
    }

    @Test
    final void findsImportInItsAccountOnly() {
        begin(start(ACCOUNT, IMPORT, KEY));

        assertThat(resumable().find(OTHER_ACCOUNT, IMPORT)).isEmpty();
        assertThat(resumable().findByKey(OTHER_ACCOUNT, KEY)).isEmpty();
    }

    @Test
    final void beginsNoSecondImportOfOneKey() {
        StartedImport first = start(ACCOUNT, IMPORT, KEY);
        begin(first);

        assertThat(resumable().begin(start(ACCOUNT, "import-2", KEY))).isEmpty();
        assertThat(resumable().find(ACCOUNT, "import-2")).isEmpty();
        assertThat(resumable().findByKey(ACCOUNT, KEY)).contains(first);
    }

    @Test
    final void keyOfAnotherAccountIsAnotherKey() {
        begin(start(ACCOUNT, IMPORT, KEY));

        assertThat(resumable().begin(start(OTHER_ACCOUNT, "import-2", KEY))).isPresent();
    }

    @Test
    final void beginsAnyNumberOfImportsWithoutKey() {
        begin(start(ACCOUNT, IMPORT, null));

        assertThat(resumable().begin(start(ACCOUNT, "import-2", null))).isPresent();
    }

    @Test
    final void ofImportsBegunAtOnceWithOneKeyOneBegins() throws Exception {
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            StartedImport start = start(ACCOUNT, "import-" + thread, KEY);
            starts.add(() -> resumable().begin(start).isPresent());
        }

        assertThat(inParallel(starts)).containsOnlyOnce(true);
    }

    @Test
    final void writesBatchesOneAfterAnother() {
        ImportJournal journal = begun();

        assertThat(outcomes(journal.write(1, batch("ada", "bo"), ImportCounts.NONE)))
                .containsExactly(RowOutcome.CREATED, RowOutcome.CREATED);
        assertThat(outcomes(journal.write(2, batch("ada", "cy"), ImportCounts.NONE)))
                .containsExactly(RowOutcome.UNCHANGED, RowOutcome.CREATED);
        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrder(person("ada"), person("bo"), person("cy"));
        assertThat(resumable().resume(ACCOUNT, IMPORT).written()).isEqualTo(2);
    }

    @Test
    final void batchWrittenAlreadyIsNotWrittenTwice() {
        ImportJournal journal = begun();
        BatchOutcome first = journal.write(1, batch("ada", "bo"), ImportCounts.NONE);

        assertThat(journal.write(1, batch("ada", "bo"), ImportCounts.NONE)).isEqualTo(first);
        assertThat(resumable().resume(ACCOUNT, IMPORT).written()).isEqualTo(1);
    }

    @Test
    final void recallsWhatBecameOfEachRow() {
        ImportJournal journal = begun();
        journal.write(1, batch("ada", "bo"), ImportCounts.NONE);
        Contact renamed = TestContacts.named("bo@example.com", "Bob");
        ContactBatch mixed =
                batch(person("ada"), renamed, person("cy"), person("di")).suppressing(Set.of("di@example.com"));
        BatchOutcome outcome = journal.write(2, mixed, ImportCounts.NONE);

        assertThat(outcomes(outcome))
                .containsExactly(RowOutcome.UNCHANGED, RowOutcome.UPDATED, RowOutcome.CREATED, RowOutcome.SKIPPED);
        assertThat(resumable().resume(ACCOUNT, IMPORT).recall(2, mixed)).isEqualTo(outcome);
    }

    @Test
    final void recallsWhyContactsWereRefused() {
        Optional<Contact> refused = refusedContact();
        assumeTrue(refused.isPresent(), "the store refuses nothing");
        ContactBatch batch = batch(person("ada"), refused.orElseThrow(), person("bo"));
        BatchOutcome outcome = begun().write(1, batch, ImportCounts.NONE);

        assertThat(outcomes(outcome)).containsExactly(RowOutcome.CREATED, RowOutcome.REJECTED, RowOutcome.CREATED);
        assertThat(resumable().resume(ACCOUNT, IMPORT).recall(1, batch)).isEqualTo(outcome);
    }

    @Test
    final void refusesToRecallOtherRowsThanWereWritten() {
        begun().write(1, batch("ada", "bo"), ImportCounts.NONE);

        assertStops(
                ErrorCode.IMPORT_DIFFERS,
                () -> resumable().resume(ACCOUNT, IMPORT).recall(1, batch("ada", "bo", "cy")));
    }

    @Test
    final void continuesAtTheLastBatchWritten() {
        begun().write(1, batch("ada", "bo"), ImportCounts.NONE);

        ImportJournal journal = resumable().resume(ACCOUNT, IMPORT);

        assertThat(journal.written()).isEqualTo(1);
        assertThat(outcomes(journal.write(2, batch("cy"), ImportCounts.NONE))).containsExactly(RowOutcome.CREATED);
    }

    @Test
    final void refusesBatchBehindOneThatIsLost() {
        ImportJournal journal = begun();
        journal.write(1, batch("ada"), ImportCounts.NONE);

        assertStops(ErrorCode.CHECKPOINT_LOST, () -> journal.write(3, batch("cy"), ImportCounts.NONE));
        assertThat(stored(ACCOUNT)).containsExactly(person("ada"));
    }

    @Test
    final void laterJournalShutsTheOlderOut() {
        ImportJournal older = begun();
        ImportJournal later = resumable().resume(ACCOUNT, IMPORT);

        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.write(1, batch("ada"), ImportCounts.NONE));
        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.finished(ended(ImportState.SUSPENDED)));
        assertThat(stored(ACCOUNT)).isEmpty();
        assertThat(state()).isEqualTo(ImportState.RUNNING);
        assertThat(outcomes(later.write(1, batch("ada"), ImportCounts.NONE))).containsExactly(RowOutcome.CREATED);
    }

    @Test
    final void keepsCountsWithEachBatch() {
        begun().write(1, batch("ada", "bo"), new ImportCounts(5, 1, 2, 0, 0, 0, 3));

        assertThat(resumable().find(ACCOUNT, IMPORT).orElseThrow().record().counts())
                .isEqualTo(new ImportCounts(7, 1, 4, 0, 0, 0, 3));
    }

    @Test
    final void recordsTheEnd() {
        ImportRecord ended = ended(ImportState.COMPLETED);
        begun().finished(ended);

        assertThat(resumable().find(ACCOUNT, IMPORT).orElseThrow().record()).isEqualTo(ended);
    }

    @Test
    final void suspendedImportRunsAgainWhenContinued() {
        begun().finished(ended(ImportState.SUSPENDED));

        resumable().resume(ACCOUNT, IMPORT);

        assertThat(state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    final void completedImportStaysCompleted() {
        begun().finished(ended(ImportState.COMPLETED));

        resumable().resume(ACCOUNT, IMPORT);

        assertThat(state()).isEqualTo(ImportState.COMPLETED);
    }

    private ImportState state() {
        return resumable().find(ACCOUNT, IMPORT).orElseThrow().record().state();
    }

    private ImportJournal begun() {
        return begin(start(ACCOUNT, IMPORT, null));
    }

    private ImportJournal begin(StartedImport start) {
        return resumable().begin(start).orElseThrow();
    }

    private static StartedImport start(String account, String importId, @Nullable String key) {
        ImportTerms terms =
                ImportTerms.of(Map.of("option", "any text: \"quotes\", \\, é, \uD83D\uDE00\n", "other", ""));
        return new StartedImport(running(account, importId), terms, key);
    }

    private static ImportRecord running(String account, String importId) {
        Consent consent = new Consent("anna", START, "statement", "2", Set.of(Consent.Purpose.GDPR));
        return new ImportRecord(
                importId, account, ImportState.RUNNING, START, null, "0".repeat(64), consent, ImportCounts.NONE);
    }

    private static ImportRecord ended(ImportState state) {
        ImportCounts counts = new ImportCounts(1, 2, 1, 0, 0, 0, 0);
        return running(ACCOUNT, IMPORT).ended(state, START.plusSeconds(5), counts);
    }

    private static Contact person(String name) {
        return TestContacts.named(name + "@example.com", name);
    }

    private static ContactBatch batch(String... names) {
        return batch(List.of(names).stream().map(ResumableSinkContract::person).toArray(Contact[]::new));
    }

    private static ContactBatch batch(Contact... contacts) {
        return new ContactBatch(
                IMPORT, ACCOUNT, TestContacts.rows(List.of(contacts)), ExistingContactStrategy.UPDATE, Set.of());
    }

    private static List<RowOutcome> outcomes(BatchOutcome outcome) {
        return outcome.outcomes().stream().map(ContactOutcome::outcome).toList();
    }

    private static void assertStops(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ImportException.class, stop -> assertThat(stop.code()).isEqualTo(code));
    }

    private static List<Boolean> inParallel(List<Callable<Boolean>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
