package com.isendu.contactimport.sink;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.StartedImport;
import java.util.Optional;

/**
 * A sink that keeps a journal of each import, so that an import can be continued after any fault without losing or
 * duplicating a contact. {@link Sink} documents batches, outcomes, errors and threads. The testkit's
 * {@code ResumableSinkContract} tests implementations.
 *
 * <p>The engine writes batches to the journal that {@link #begin} or {@link #resume} returns. To continue an import, it
 * reads the source again and takes the outcomes of the batches already written from the journal. A sink stores no
 * position in the source, only the number of batches written and the outcomes of their rows.
 */
public non-sealed interface ResumableSink extends Sink {

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
     * Begins an import: stores its record, including the consent, before the first batch.
     *
     * @param start the import, running
     * @return the journal, without batches; or empty, with nothing stored, if the account already has an import with
     *     that idempotency key
     */
    Optional<ImportJournal> begin(StartedImport start);

    /**
     * Continues an import. From then on, earlier journals of the import fail with {@code IMPORT_TAKEN_OVER}: if two
     * processes continue the same import, only the later one writes.
     *
     * @param account the account
     * @param importId the id of an import that {@link #find} finds
     * @return the journal, after the last batch written; the import becomes running unless it is completed or undone
     */
    ImportJournal resume(String account, String importId);

    /**
     * Returns whether several processes can write one import at once, each in a separate {@link #lane}. The default is
     * false.
     *
     * @return true if {@link #lane} is implemented
     */
    default boolean hasLanes() {
        return false;
    }

    /**
     * Joins an import that another process has begun or continued, to write a share of its batches. Different lanes
     * contain contacts with different keys, and each lane numbers its batches from 1.
     *
     * <p>All lanes belong to one import. It has one record, is ended by the process that began or continued it, and is
     * undone as a whole. Once the import has been continued again or undone, the journal refuses to write with
     * {@code IMPORT_TAKEN_OVER}. If two processes open journals of the same lane, each batch is still written only
     * once.
     *
     * @param account the account
     * @param importId the id of an import that {@link #find} finds
     * @param lane the number of the lane, from 0; numbers are the same each time the import is continued
     * @return the journal of the lane, after its last batch written; it ignores {@link ImportJournal#finished} and the
     *     counts that {@link ImportJournal#write} receives
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_WITHOUT_LANES} if the sink does not support
     *     lanes
     */
    default ImportJournal lane(String account, String importId, int lane) {
        throw new SinkException(ErrorCode.SINK_WITHOUT_LANES);
    }
}
