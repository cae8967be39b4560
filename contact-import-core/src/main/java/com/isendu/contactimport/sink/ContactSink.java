package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportRecord;

/**
 * A sink whose imports cannot be continued, unless a {@link JournaledSink} uses it. It is the simplest sink to
 * implement: one method is enough. {@link Sink} documents batches, outcomes, errors and threads. The
 * testkit's {@code ContactSinkContract} tests implementations.
 *
 * <p>After a crash, the same file can be imported again: contacts that are already stored then count as unchanged, or
 * are skipped or rejected if the {@link ExistingContactStrategy} says so.
 */
@FunctionalInterface
public non-sealed interface ContactSink extends Sink {

    /**
     * Stores the contacts of a batch, either all except the rejected ones or none. A sink that a {@link JournaledSink}
     * uses may also store only some of them.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     */
    BatchOutcome write(ContactBatch batch);

    /**
     * Called once before the first batch of an import, never for a check; a {@link JournaledSink} also calls it when an
     * import is continued. A sink that records its imports for a history stores the record here, including the consent.
     * An exception prevents the import from starting. The default does nothing.
     *
     * @param record the import, running
     */
    default void started(ImportRecord record) {}

    /**
     * Called once after an import has ended or stopped, unless {@link #started} failed. If this method throws for a
     * completed import, it is called again with the import suspended. The default does nothing.
     *
     * @param record the import, completed or suspended
     */
    default void finished(ImportRecord record) {}
}
