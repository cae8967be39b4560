package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ImportJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests the journal of an import. {@link ResumableSinkContract} lists the tests. */
abstract class JournalQuestions extends StartQuestions {

    private static final int LATER = 4;

    @Test
    final void writesBatchesOneAfterAnother() {
        ImportJournal journal = begun();

        assertThat(outcomes(journal.write(1, batch("ada", "bo"), ImportCounts.NONE)))
                .containsExactly(RowOutcome.CREATED, RowOutcome.CREATED);
        assertThat(outcomes(journal.write(2, laterBatch(List.of(person("ada"), person("cy"))), ImportCounts.NONE)))
                .containsExactly(RowOutcome.UNCHANGED, RowOutcome.CREATED);
        assertStored(ACCOUNT).containsExactlyInAnyOrder(person("ada"), person("bo"), person("cy"));
    }

    @Test
    final void batchWrittenAlreadyIsNotWrittenTwice() {
        ImportJournal journal = begun();
        BatchOutcome first = journal.write(1, batch("ada", "bo"), ImportCounts.NONE);

        assertThat(journal.write(1, batch("ada", "bo"), ImportCounts.NONE)).isEqualTo(first);
    }

    @Test
    final void failedBatchIsNotWritten() {
        for (Outage outage : outages()) {
            String account = outage.batch().account();
            String importId = outage.batch().importId();
            if (outage.thrown() != null && resumable().find(account, importId).isPresent()) {
                assertThat(resumable().resume(account, importId).written()).isZero();
            }
        }
    }

    @Test
    final void recallsWhatBecameOfEachRow() {
        ImportJournal journal = begun();
        journal.write(1, batch("ada", "bo"), ImportCounts.NONE);
        Contact renamed = named("bo@example.com", "Bob");
        ContactBatch mixed = laterBatch(List.of(person("ada"), renamed, person("cy"), person("di")))
                .suppressing(Set.of("di@example.com"));
        BatchOutcome outcome = journal.write(2, mixed, ImportCounts.NONE);

        assertThat(outcomes(outcome))
                .containsExactly(RowOutcome.UNCHANGED, RowOutcome.UPDATED, RowOutcome.CREATED, RowOutcome.SKIPPED);
        assertThat(resumable().resume(ACCOUNT, IMPORT).recall(2, mixed)).isEqualTo(outcome);
    }

    @Test
    final void recallsWhyContactsWereRefused() {
        ContactBatch batch = batch(List.of(person("ada"), assumeRefusedContact(), person("bo")));
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

        assertThat(resumable().resume(ACCOUNT, IMPORT).written()).isEqualTo(1);
    }

    @Test
    final void refusesBatchBehindOneThatIsLost() {
        ImportJournal journal = begun();
        journal.write(1, batch("ada"), ImportCounts.NONE);

        assertStops(ErrorCode.CHECKPOINT_LOST, () -> journal.write(3, batch("cy"), ImportCounts.NONE));
        assertStored(ACCOUNT).containsExactly(person("ada"));
    }

    @Test
    final void laterJournalShutsTheOlderOut() {
        ImportJournal older = begun();
        ImportJournal later = resumable().resume(ACCOUNT, IMPORT);

        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.write(1, batch("ada"), ImportCounts.NONE));
        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.finished(ended(ImportState.SUSPENDED)));
        assertStored(ACCOUNT).isEmpty();
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

    private Contact person(String name) {
        return named(name + "@example.com", name);
    }

    private ContactBatch batch(String... names) {
        return batch(Stream.of(names).map(this::person).toList());
    }

    private ContactBatch batch(List<Contact> contacts) {
        assumeBatchesOf(contacts.size());
        return TestContacts.batch(IMPORT, contacts.toArray(Contact[]::new));
    }

    /** Returns a batch of later records of the source. */
    private ContactBatch laterBatch(List<Contact> contacts) {
        assumeBatchesOf(contacts.size());
        List<Contact> after = new ArrayList<>(people(LATER));
        after.addAll(contacts);
        return new ContactBatch(
                IMPORT,
                ACCOUNT,
                TestContacts.rows(after).subList(LATER, after.size()),
                ExistingContactStrategy.UPDATE,
                Set.of());
    }

    static void assertStops(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ImportException.class, stop -> assertThat(stop.code()).isEqualTo(code));
    }
}
