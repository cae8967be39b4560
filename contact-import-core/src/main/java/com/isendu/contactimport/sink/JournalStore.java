package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import java.util.Optional;

/**
 * Stores the imports of a {@link JournaledSink} and the outcome of each contact for which the sink has answered, but
 * not the contacts themselves. contact-import-jdbc has an implementation for a {@code DataSource}. The testkit's
 * {@code JournalStoreContract} tests implementations.
 *
 * <p><b>Durability:</b> once a method has returned, its data survives any crash. <b>Errors:</b> a
 * {@link com.isendu.contactimport.error.SinkException} with {@code SINK_UNAVAILABLE} or {@code SINK_MISCONFIGURED}, and
 * nothing is recorded. <b>Threads:</b> several imports call it from several threads and processes at once.
 * <b>Closing:</b> a {@link JournaledSink} never closes a store; its creator does.
 */
public interface JournalStore {

    /**
     * Finds an import by its id.
     *
     * @param account the account
     * @param importId the id of the import
     * @return the import, or empty if the account has none with that id
     */
    Optional<StartedImport> find(String account, String importId);

    /**
     * Finds an import by its idempotency key.
     *
     * @param account the account
     * @param idempotencyKey the key that the import was started with
     * @return the import, or empty if the account has none with that key
     */
    Optional<StartedImport> findByKey(String account, String idempotencyKey);

    /**
     * Begins an import: records it, including its consent.
     *
     * @param start the import, running
     * @return the journal, without batches; or empty, with nothing recorded, if the account already has an import with
     *     that idempotency key
     */
    Optional<Journal> begin(StartedImport start);

    /**
     * Continues an import. From then on, earlier journals of the import fail with {@code IMPORT_TAKEN_OVER}.
     *
     * @param account the account
     * @param importId the id of an import that {@link #find} finds
     * @return the journal, after the last complete batch; the import becomes running unless it is completed or undone
     */
    Journal resume(String account, String importId);

    /**
     * The known outcomes of the batches of one import. Not thread-safe; needs no closing.
     *
     * <p>{@link #known} and {@link #record} throw a {@link com.isendu.contactimport.error.SinkException} with
     * {@code IMPORT_TAKEN_OVER} if a later {@link JournalStore#resume} has taken over the import, and with
     * {@code CHECKPOINT_LOST} if a batch before the given one is missing. They throw a
     * {@link com.isendu.contactimport.error.ResumeException} with {@code IMPORT_DIFFERS} if other rows were recorded
     * for the batch.
     */
    interface Journal {

        /** {@return the number of batches that were complete when the journal was obtained} */
        long written();

        /**
         * Returns the known outcomes of a batch.
         *
         * @param number the number of the batch, from 1 to one more than the last complete batch
         * @param batch the batch
         * @return an outcome for each contact; {@link ContactOutcome#unknown()} if none is recorded
         */
        BatchOutcome known(long number, ContactBatch batch);

        /**
         * Records the known outcomes of a batch, replacing those recorded before. A complete batch does not change.
         *
         * @param number the number of the batch, as for {@link #known}
         * @param batch the batch
         * @param outcome an outcome for each contact; the batch is complete once none is unknown
         * @param counts the counts of the import including this batch
         */
        void record(long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts);

        /**
         * Records that the import has ended or stopped.
         *
         * @param record the import, completed or suspended
         * @throws com.isendu.contactimport.error.SinkException with {@code IMPORT_TAKEN_OVER} if the import was taken
         *     over
         */
        void finished(ImportRecord record);
    }
}
