package com.isendu.contactimport.testkit;

import com.isendu.contactimport.sink.ResumableSink;

/**
 * What every {@link ResumableSink} must do, as tests. The author of a sink extends this class, says how to make a sink,
 * how to read back what is stored, what is refused and how the store fails, and runs it.
 *
 * <p>JUnit makes a new instance for each test; a store that outlives it must be emptied before each. What no test in
 * one process can show is left to the author: that a journal is kept through a crash, with the contacts or not at all.
 *
 * <p>The questions beside those of {@link SinkContract}:
 * <ul>
 *   <li>{@code failedBatchLeavesNobodyStored}: where the sink throws, no contact of the batch is stored.
 *   <li>{@code findsNoImportThatWasNotBegun}: an import that was not begun is not found, by id or by key.
 *   <li>{@code findsImportAsItWasBegun}: an import is found with its record, consent, terms and key.
 *   <li>{@code findsImportInItsAccountOnly}: another account does not find it.
 *   <li>{@code beginsNoSecondImportOfOneKey}: a second import of an idempotency key is not begun and not stored.
 *   <li>{@code keyOfAnotherAccountIsAnotherKey}: a key belongs to its account.
 *   <li>{@code beginsAnyNumberOfImportsWithoutKey}: imports without a key do not exclude each other.
 *   <li>{@code ofImportsBegunAtOnceWithOneKeyOneBegins}: of imports begun at the same time with one key, one begins.
 *   <li>{@code writesBatchesOneAfterAnother}: each batch of a journal is stored.
 *   <li>{@code batchWrittenAlreadyIsNotWrittenTwice}: the last batch written again has the outcomes of the first time.
 *   <li>{@code failedBatchIsNotWritten}: a batch that failed is not counted as written.
 *   <li>{@code recallsWhatBecameOfEachRow}: the outcomes of a batch are recalled, suppressed people included.
 *   <li>{@code recallsWhyContactsWereRefused}: refusals are recalled with their reasons.
 *   <li>{@code refusesToRecallOtherRowsThanWereWritten}: other rows than those of the batch are {@code IMPORT_DIFFERS}.
 *   <li>{@code continuesAtTheLastBatchWritten}: a continued import knows how many batches are written.
 *   <li>{@code refusesBatchBehindOneThatIsLost}: a batch that leaves one out is {@code CHECKPOINT_LOST}.
 *   <li>{@code laterJournalShutsTheOlderOut}: an older journal of the same import is {@code IMPORT_TAKEN_OVER}, and
 *       stores nothing.
 *   <li>{@code keepsCountsWithEachBatch}: the counts of an import grow with each batch.
 *   <li>{@code recordsTheEnd}: the record of an ended import is found.
 *   <li>{@code suspendedImportRunsAgainWhenContinued}: continuing sets the state to running.
 *   <li>{@code completedImportStaysCompleted}: but not that of a completed import.
 * </ul>
 */
public abstract class ResumableSinkContract extends JournalQuestions {

    /** For the subclasses. */
    protected ResumableSinkContract() {}
}
