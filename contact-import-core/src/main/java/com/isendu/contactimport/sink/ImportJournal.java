package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;

/**
 * One import in a {@link ResumableSink}: what is written of it, and the way to write on. Not thread-safe; holds nothing
 * that needs closing.
 *
 * <p>Every method throws a {@link com.isendu.contactimport.error.SinkException} when the store fails; with
 * {@code IMPORT_TAKEN_OVER} when a later {@link ResumableSink#resume} has taken the import over, and nothing was
 * written then.
 */
public interface ImportJournal {

    /**
     * Returns how many batches were written when the journal was obtained.
     *
     * @return 0 or more
     */
    long written();

    /**
     * Tells what became of a batch written earlier.
     *
     * @param number its number, from 1 to {@link #written()}
     * @param batch the batch, as the source gives it again
     * @return the outcomes that {@link #write} gave
     * @throws com.isendu.contactimport.error.ResumeException with {@code IMPORT_DIFFERS} if other rows were written
     */
    BatchOutcome recall(long number, ContactBatch batch);

    /**
     * Stores in one transaction the contacts of a batch, their outcomes, the counts, and that this batch is written;
     * all of it or none of it, apart from the rejected contacts. A fault that another try may cure is tried again; a
     * batch that turns out to be written already is not written twice.
     *
     * @param number the number of the batch, one more than the last one written
     * @param batch the contacts
     * @param before what became of the rows that were decided before this batch or without the sink
     * @return one outcome for each contact, in the same order
     * @throws com.isendu.contactimport.error.SinkException if nothing of the batch is stored; with
     *     {@code CHECKPOINT_LOST} if the store has lost batches that it had confirmed, and the import is to be
     *     continued from those it has
     */
    BatchOutcome write(long number, ContactBatch batch, ImportCounts before);

    /**
     * Records that the import has ended or stopped.
     *
     * @param record the import, completed or suspended
     */
    void finished(ImportRecord record);
}
