package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportRecord;

/**
 * Stores contacts. Implemented by hosts and by the JDBC adapter; examined by the testkit's {@code ContactSinkContract}.
 *
 * <p><b>Input:</b> a batch is never null, never empty, in source order, of one account, with no key twice; the contacts
 * are valid. <b>Result:</b> one outcome for each contact, in the same order; {@link ContactBatch#decide} gives the outcome and
 * the contact to store; people of {@link ContactBatch#isSuppressed} are never stored. A contact that the store refuses is {@link RowOutcome#REJECTED}, and the others of its batch are stored.
 * <b>Failure:</b> a thrown {@link com.isendu.contactimport.error.SinkException}, or any other unchecked exception, means that
 * no contact of this batch was stored; the run stops and no row is blamed. Messages must hold no personal data.
 * <b>Threads:</b> called by one thread at a time for one import, by several for several imports. <b>Closing:</b> the engine
 * never closes a sink; whoever made it does.
 */
@FunctionalInterface
public interface ContactSink {

    /**
     * Stores the contacts of a batch, all of it or none of it apart from the rejected ones.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     */
    BatchOutcome write(ContactBatch batch);

    /**
     * Tells what {@link #write} would do, and changes nothing. The default says that every contact would be created.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     */
    default BatchOutcome check(ContactBatch batch) {
        return BatchOutcome.all(batch, RowOutcome.CREATED);
    }

    /**
     * An import begins: called once, before its first batch; never for a check. A sink that keeps the consent and the
     * history stores the record here. The default does nothing.
     *
     * @param record the import, running
     */
    default void started(ImportRecord record) {}

    /**
     * An import has ended or stopped: called once, after its last batch, unless {@link #started} failed. The default does
     * nothing.
     *
     * @param record the import, completed or suspended
     */
    default void finished(ImportRecord record) {}
}
