package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import java.util.Optional;

/**
 * Where a {@link JournaledSink} keeps its imports: which were begun, and what became of each contact that the store has
 * answered for. It holds no contact. Examined by the testkit's {@code JournalStoreContract}; contact-import-jdbc has
 * one on a {@code DataSource}.
 *
 * <p><b>Durability:</b> what a method has recorded when it returns survives any crash. <b>Failure:</b> a
 * {@link com.isendu.contactimport.error.SinkException} with {@code SINK_UNAVAILABLE} or {@code SINK_MISCONFIGURED};
 * nothing is recorded then. <b>Threads:</b> called by several at a time for several imports, also in several processes.
 * <b>Closing:</b> a {@link JournaledSink} never closes a store: that is for its maker.
 */
public interface JournalStore {

    /**
     * Looks an import up.
     *
     * @param account the account
     * @param importId the import
     * @return the import, or empty when the account has none of that id
     */
    Optional<StartedImport> find(String account, String importId);

    /**
     * Looks an import up by what the host calls it.
     *
     * @param account the account
     * @param idempotencyKey the key given when it was started
     * @return the import, or empty when the account has none of that key
     */
    Optional<StartedImport> findByKey(String account, String idempotencyKey);

    /**
     * Begins an import: records it, consent included.
     *
     * @param start the import, running
     * @return its journal, without a batch; or empty, and nothing recorded, when the account has an import of that
     *     idempotency key
     */
    Optional<Journal> begin(StartedImport start);

    /**
     * Continues an import. From now on every older journal of it is refused.
     *
     * @param account the account
     * @param importId an import that {@link #find} finds
     * @return its journal, at the last complete batch; the state is running, unless the import is completed or undone
     */
    Journal resume(String account, String importId);

    /**
     * What is known of the batches of one import. Not thread-safe; holds nothing that needs closing.
     *
     * <p>{@link #known} and {@link #record} throw a {@link com.isendu.contactimport.error.SinkException} with
     * {@code IMPORT_TAKEN_OVER} when a later {@link JournalStore#resume} has taken the import over, and with
     * {@code CHECKPOINT_LOST} for a batch that leaves one out; a {@link com.isendu.contactimport.error.ResumeException}
     * with {@code IMPORT_DIFFERS} if other rows were recorded for the batch.
     */
    interface Journal {

        /**
         * Returns how many batches were complete when the journal was obtained.
         *
         * @return 0 or more
         */
        long written();

        /**
         * Reports what is known of a batch.
         *
         * @param number its number, from 1 to one more than the last complete one
         * @param batch the batch
         * @return an outcome for each contact, {@link ContactOutcome#unknown()} for those of whom nothing is recorded
         */
        BatchOutcome known(long number, ContactBatch batch);

        /**
         * Records what is known of a batch now, in place of what was. A batch that is complete already stays as it is.
         *
         * @param number the number of the batch, as for {@link #known}
         * @param batch the batch
         * @param outcome an outcome for each contact; with the last unknown one gone, the batch is complete
         * @param counts what has become of the rows of the import with this batch
         */
        void record(long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts);

        /**
         * Records that the import has ended or stopped.
         *
         * @param record the import, completed or suspended
         * @throws com.isendu.contactimport.error.SinkException with {@code IMPORT_TAKEN_OVER} as above
         */
        void finished(ImportRecord record);
    }
}
