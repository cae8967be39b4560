package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;

/**
 * One import in a {@link ResumableSink}: reports the batches already written and writes the next ones. Not thread-safe;
 * needs no closing.
 *
 * <p>Every method throws a {@link com.isendu.contactimport.error.SinkException} if the store fails. If a later
 * {@link ResumableSink#resume} has taken over the import, the code of the exception is {@code IMPORT_TAKEN_OVER} and
 * nothing was written.
 */
public interface ImportJournal {

    /** {@return the number of batches that were written when the journal was obtained} */
    long written();

    /**
     * Returns the outcomes of a batch written earlier.
     *
     * @param number the number of the batch, from 1 to {@link #written()}
     * @param batch the batch, read again from the source
     * @return the outcomes that {@link #write} returned
     * @throws com.isendu.contactimport.error.ResumeException with {@code IMPORT_DIFFERS} if other rows were written
     */
    BatchOutcome recall(long number, ContactBatch batch);

    /**
     * Stores the contacts of a batch, their outcomes, the counts and the number of the batch in one transaction: all
     * except the rejected contacts, or nothing. The journal of a {@link JournaledSink} has no such transaction: after a
     * failure, some contacts of the batch may be stored. Retries after a temporary fault, and never writes a batch
     * twice.
     *
     * @param number the number of the batch, one more than that of the last batch written
     * @param batch the contacts
     * @param before the counts of the import so far, without the contacts of this batch; they include the rows that the
     *     engine rejected or skipped itself
     * @return one outcome for each contact, in the same order
     * @throws com.isendu.contactimport.error.SinkException if the store fails; with {@code CHECKPOINT_LOST} if the
     *     store has lost batches that it had confirmed, so that the import must continue from the remaining batches
     */
    BatchOutcome write(long number, ContactBatch batch, ImportCounts before);

    /**
     * Records that the import has ended or stopped.
     *
     * @param record the import, completed or suspended
     */
    void finished(ImportRecord record);
}
