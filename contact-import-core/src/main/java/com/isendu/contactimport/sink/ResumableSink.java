package com.isendu.contactimport.sink;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.StartedImport;
import java.util.Optional;

/**
 * A sink that keeps a journal of each import, so that an import can be continued after any fault with nobody lost and
 * nobody doubled. {@link Sink} says what a batch is, what an exception means and which threads call. Examined by the
 * testkit's {@code ResumableSinkContract}.
 *
 * <p>Batches go to the journal that {@link #begin} or {@link #resume} returns. Continuing an import is walking the
 * source again, with the batches that are written answered from the journal; a sink remembers no position, only how
 * many batches are written and what became of their rows.
 */
public non-sealed interface ResumableSink extends Sink {

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
     * Begins an import: stores its record, consent included, before its first batch.
     *
     * @param start the import, running
     * @return its journal, without a batch; or empty, and nothing stored, when the account has an import of that
     *     idempotency key
     */
    Optional<ImportJournal> begin(StartedImport start);

    /**
     * Continues an import. From now on every older journal of it is refused, so that of two processes that continue the
     * same import only the later one writes.
     *
     * @param account the account
     * @param importId an import that {@link #find} finds
     * @return its journal, at the last batch written; the state is running, unless the import is completed or undone
     */
    ImportJournal resume(String account, String importId);

    /**
     * Reports whether several processes can write one import at once, each in a {@link #lane} of its own. The default
     * is that they cannot.
     *
     * @return true if {@link #lane} is implemented
     */
    default boolean hasLanes() {
        return false;
    }

    /**
     * Joins an import that another process has begun or continued, to write a share of its batches. The contacts of
     * different lanes have different keys; the batches of each lane are numbered from 1. There is one import all the
     * same: one record, ended by the process that began it, and undone as a whole. The journal refuses to write once
     * the import was continued or undone by somebody, with {@code IMPORT_TAKEN_OVER}; two journals of the same lane
     * write each batch once.
     *
     * @param account the account
     * @param importId an import that {@link #find} finds
     * @param lane which share, from 0; the same numbers each time the import is continued
     * @return the journal of the lane, at its last batch written; it ignores {@link ImportJournal#finished}, and the
     *     counts it is given
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_WITHOUT_LANES} if the sink has none
     */
    default ImportJournal lane(String account, String importId, int lane) {
        throw new SinkException(ErrorCode.SINK_WITHOUT_LANES);
    }
}
