package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;

/**
 * Where contacts go: what the two kinds of sink have in common. Implement {@link ContactSink}, or {@link ResumableSink}
 * where imports are to be continued after a crash; a class that implements both is used as a {@link ResumableSink}.
 *
 * <p><b>Batches:</b> never null, never empty, in source order, of one account, with no key twice, of at most
 * {@link #maxBatch()} contacts; the contacts are valid. <b>Outcomes:</b> one for each contact, in the same order;
 * {@link ContactBatch#decide} gives the outcome and the contact to store; people of {@link ContactBatch#isSuppressed}
 * are never stored. A contact that the store refuses is {@link RowOutcome#REJECTED}, and the others of its batch are
 * stored. <b>Failure:</b> a {@link com.isendu.contactimport.error.SinkException} says why the store does not work:
 * {@code SINK_UNAVAILABLE} when trying again later can help, {@code SINK_MISCONFIGURED} when somebody has to set the
 * store up differently. Null, a wrong number of outcomes, and any other unchecked exception end the import with
 * {@code SINK_FAULT}; of such an exception only its class and stack trace are kept, since its message may hold personal
 * data. Each failure means that no contact of the batch was stored; the import is suspended and no row is blamed.
 * <b>Threads:</b> called by one thread at a time for one import, by several for several imports. <b>Closing:</b> the
 * engine never closes a sink; whoever made it does.
 */
public sealed interface Sink permits ContactSink, ResumableSink {

    /**
     * Reports what writing a batch would do, and changes nothing. The default reports that every contact would be
     * created.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     */
    default BatchOutcome check(ContactBatch batch) {
        return BatchOutcome.all(batch, RowOutcome.CREATED);
    }

    /**
     * Reports whether the sink keeps the values of a field. The contacts of a batch have no value in a field that the
     * sink does not keep; a column that is mapped to such a field is reported as the warning {@code FIELD_NOT_STORED}
     * before and after the import. Asked for each mapped field, at the start of each preview, check and import; the
     * answer must not change between them. The default keeps every field.
     *
     * @param field a built-in field or a custom one
     * @return false if values of the field are not stored; true always for the e-mail
     */
    default boolean stores(Field field) {
        return true;
    }

    /**
     * Reports whether the sink keeps a birthday without a year, {@code --03-15}, which a column of dates cannot. Where
     * it does not, the birthday is left out with the warning {@code VALUE_DROPPED}, and the rest of the contact is
     * stored. Asked at the start of each check and import. The default keeps it.
     *
     * @return false if birthdays need a year
     */
    default boolean storesBirthdaysWithoutYear() {
        return true;
    }

    /**
     * Returns the greatest number of contacts the sink takes in one batch. The engine makes its batches smaller where
     * {@code ImportOptions.batchSize} exceeds it; the result of an import does not depend on it. Asked at the start of
     * each import. The default is no limit.
     *
     * @return at least 1
     */
    default int maxBatch() {
        return Integer.MAX_VALUE;
    }
}
