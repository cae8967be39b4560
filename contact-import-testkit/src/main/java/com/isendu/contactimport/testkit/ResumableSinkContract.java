package com.isendu.contactimport.testkit;

import com.isendu.contactimport.sink.ResumableSink;

/**
 * The contract of every {@link ResumableSink} with transactions as tests; for a sink without transactions in a
 * {@link com.isendu.contactimport.sink.JournaledSink}, see {@link IdempotentSinkContract}. The author of a sink extends
 * this class and implements how to create a sink, how to read the stored contacts, which contact is refused and how the
 * store fails.
 *
 * <p>JUnit creates a new instance for each test; a store that outlives it must be emptied before each test. No test in
 * one process can show that journal and contacts survive a crash together; the author must test this separately.
 *
 * <p>The tests in addition to those of {@link SinkContract}:
 * <ul>
 *   <li>{@code failedBatchLeavesNobodyStored}: if the sink throws, no contact of the batch is stored.
 *   <li>{@code findsNoImportThatWasNotBegun}: an import that was not begun is found neither by id nor by key.
 *   <li>{@code findsImportAsItWasBegun}: an import is found with its record, consent, terms and key.
 *   <li>{@code findsImportInItsAccountOnly}: another account does not find the import.
 *   <li>{@code beginsNoSecondImportOfOneKey}: a second import with the same idempotency key is neither begun nor
 *       stored.
 *   <li>{@code keyOfAnotherAccountIsAnotherKey}: the same key in another account is a different key.
 *   <li>{@code beginsAnyNumberOfImportsWithoutKey}: imports without a key do not exclude each other.
 *   <li>{@code ofImportsBegunAtOnceWithOneKeyOneBegins}: if several imports with the same key begin at the same time,
 *       only one succeeds.
 *   <li>{@code writesBatchesOneAfterAnother}: each batch of a journal is stored.
 *   <li>{@code batchWrittenAlreadyIsNotWrittenTwice}: the last batch, written again, has the same outcomes as the first
 *       time.
 *   <li>{@code failedBatchIsNotWritten}: a failed batch does not count as written.
 *   <li>{@code recallsWhatBecameOfEachRow}: the outcomes of a batch are recalled, including suppressed people.
 *   <li>{@code recallsWhyContactsWereRefused}: refusals are recalled with their reasons.
 *   <li>{@code refusesToRecallOtherRowsThanWereWritten}: rows other than those of the batch cause
 *       {@code IMPORT_DIFFERS}.
 *   <li>{@code continuesAtTheLastBatchWritten}: a continued import reports the number of batches written.
 *   <li>{@code refusesBatchBehindOneThatIsLost}: a batch after a missing one causes {@code CHECKPOINT_LOST}.
 *   <li>{@code laterJournalShutsTheOlderOut}: an earlier journal of the same import reports {@code IMPORT_TAKEN_OVER}
 *       and stores nothing.
 *   <li>{@code keepsCountsWithEachBatch}: the counts of an import grow with each batch.
 *   <li>{@code recordsTheEnd}: the record of an ended import is found.
 *   <li>{@code suspendedImportRunsAgainWhenContinued}: continuing sets the state to running.
 *   <li>{@code completedImportStaysCompleted}: continuing does not change the state of a completed import.
 * </ul>
 */
public abstract class ResumableSinkContract extends JournalQuestions {

    /** Creates the contract, for subclasses. */
    protected ResumableSinkContract() {}
}
