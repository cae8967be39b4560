package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;

/**
 * The destination of contacts: the common part of both kinds of sink. Implement {@link ContactSink}, or
 * {@link ResumableSink} if imports must be continued after a crash. A class that implements both is used as a
 * {@link ResumableSink}.
 *
 * <p><b>Batches:</b> never null and never empty. The contacts are valid, in source order, of one account and with
 * distinct keys; there are at most {@link #maxBatch()} of them.
 *
 * <p><b>Outcomes:</b> one for each contact, in the same order. {@link ContactBatch#decide} returns the outcome and the
 * contact to store. A contact for which {@link ContactBatch#isSuppressed} is true is never stored. A contact that the
 * store refuses is {@link RowOutcome#REJECTED}; the others of its batch are stored.
 *
 * <p><b>Errors:</b> if the store fails, throw a {@link com.isendu.contactimport.error.SinkException}: with
 * {@code SINK_UNAVAILABLE} if a later attempt can succeed, with {@code SINK_MISCONFIGURED} if somebody must change the
 * setup of the store. Null, a wrong number of outcomes and any other unchecked exception count as {@code SINK_FAULT};
 * only class and stack trace of such an exception are kept, because its message may contain personal data. Each of
 * these failures suspends the import and rejects no row. After it, no contact of the batch may remain in the store,
 * unless a {@link JournaledSink} uses the sink.
 *
 * <p><b>Threads:</b> one import calls the sink from one thread at a time; several imports call it from several threads
 * at once. <b>Closing:</b> the engine never closes a sink; its creator does.
 */
public sealed interface Sink permits ContactSink, ResumableSink {

    /**
     * Returns what writing a batch would do, without changing anything. The default reports every contact that is not
     * suppressed as created.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     */
    default BatchOutcome check(ContactBatch batch) {
        return BatchOutcome.all(batch, RowOutcome.CREATED);
    }

    /**
     * Returns whether the sink stores the values of a field. If not, the contacts of a batch have no value in it, and a
     * column mapped to it causes the warning {@code FIELD_NOT_STORED} in preview and report. Called at the start of
     * each preview, check and import; the result must not change between them. The default is true.
     *
     * @param field a built-in or custom field
     * @return false if values of the field are not stored; must be true for the e-mail field
     */
    default boolean stores(Field field) {
        return true;
    }

    /**
     * Returns whether the sink can store a birthday without a year, {@code --03-15}; a database column of type
     * {@code DATE} cannot. If not, the engine drops such a birthday with the warning {@code VALUE_DROPPED}, and the
     * rest of the contact is stored. Called at the start of each check and import. The default is true.
     *
     * @return false if a birthday needs a year
     */
    default boolean storesBirthdaysWithoutYear() {
        return true;
    }

    /**
     * Returns the maximum number of contacts in a batch. It caps {@code ImportOptions.batchSize} and does not affect
     * the result of an import. Called at the start of each import. The default is no limit.
     *
     * @return at least 1
     */
    default int maxBatch() {
        return Integer.MAX_VALUE;
    }
}
