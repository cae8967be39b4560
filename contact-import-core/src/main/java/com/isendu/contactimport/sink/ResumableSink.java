package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.StartedImport;
import java.util.Optional;

/**
 * A sink that keeps a journal of each import, so that an import can be continued after any fault with nobody lost and nobody
 * doubled. {@link Sink} says what a batch is, what an exception means and which threads call. Examined by the testkit's
 * {@code ResumableSinkContract}.
 *
 * <p>Batches go to the journal that {@link #begin} or {@link #resume} returns. Continuing an import is walking the source again, with the
 * batches that are written answered from the journal; a sink remembers no position, only how many batches are written and what became of
 * their rows.
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
     * @return its journal, without a batch; or empty, and nothing stored, when the account has an import of that idempotency key
     */
    Optional<ImportJournal> begin(StartedImport start);

    /**
     * Continues an import. From now on every older journal of it is refused, so that of two processes that continue the same import only
     * the later one writes.
     *
     * @param account the account
     * @param importId an import that {@link #find} finds
     * @return its journal, at the last batch written; the state is running, unless the import is completed or undone
     */
    ImportJournal resume(String account, String importId);
}
