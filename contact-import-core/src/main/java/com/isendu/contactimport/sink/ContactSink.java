package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportRecord;

/**
 * A sink that takes batches and keeps no journal: the one to implement first, since one method is enough. {@link Sink}
 * says what a batch is, what an exception means and which threads call. Examined by the testkit's
 * {@code ContactSinkContract}.
 *
 * <p>An import into it cannot be continued after a crash; importing the same file again leaves what is stored
 * unchanged.
 */
@FunctionalInterface
public non-sealed interface ContactSink extends Sink {

    /**
     * Stores the contacts of a batch, all of it or none of it apart from the rejected ones.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     */
    BatchOutcome write(ContactBatch batch);

    /**
     * An import begins: called once, before its first batch; never for a check. A sink that keeps the consent and the
     * history stores the record here. An exception keeps the import from starting. The default does nothing.
     *
     * @param record the import, running
     */
    default void started(ImportRecord record) {}

    /**
     * An import has ended or stopped: called once, after its last batch, unless {@link #started} failed. Where it fails
     * with a completed import, it is called again with a suspended one. The default does nothing.
     *
     * @param record the import, completed or suspended
     */
    default void finished(ImportRecord record) {}
}
