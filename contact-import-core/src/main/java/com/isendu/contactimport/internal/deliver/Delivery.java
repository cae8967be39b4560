package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.List;
import java.util.Map;

/**
 * Delivers the batches of one run to a sink of any kind. The journal answers batches already written; the others are
 * marked with suppressions and written. Not thread-safe.
 */
public final class Delivery {

    private final ImportJournal journal;
    private final SuppressionList suppressions;
    private final boolean completed;
    private long number;

    /**
     * Begins before the first batch.
     *
     * @param journal the journal of the import
     * @param suppressions who must not be imported; not asked about what is written already
     * @param state how far the import had got; when it is completed, everything must be written already
     */
    Delivery(ImportJournal journal, SuppressionList suppressions, ImportState state) {
        this.journal = journal;
        this.suppressions = suppressions;
        this.completed = state == ImportState.COMPLETED;
    }

    /**
     * Delivers a batch and returns the outcomes of its contacts.
     *
     * @param batch the contacts
     * @param before what became of the rows that were decided before this batch or without the sink
     * @return one outcome for each contact
     */
    public BatchOutcome deliver(ContactBatch batch, ImportCounts before) {
        number++;
        BatchOutcome outcome = SinkCall.get(() -> recallOrWrite(batch, before));
        if (outcome.outcomes().size() != batch.rows().size()) {
            throw SinkCall.fault("OUTCOME_COUNT");
        }
        if (!outcome.isComplete()) {
            throw new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "OUTCOME_UNKNOWN"), null);
        }
        return outcome;
    }

    private BatchOutcome recallOrWrite(ContactBatch batch, ImportCounts before) {
        if (number <= journal.written()) {
            return journal.recall(number, batch);
        }
        if (completed) {
            throw new ResumeException(ErrorCode.IMPORT_DIFFERS);
        }
        return journal.write(number, marked(batch), before);
    }

    /**
     * Enters people in the suppression list, if it takes any; that of a check does not. An import that is completed has
     * done so.
     *
     * @param account the account
     * @param contactKeys who has opted out; none twice
     */
    public void suppress(String account, List<String> contactKeys) {
        if (!completed && !contactKeys.isEmpty() && suppressions.takesPeople()) {
            SinkCall.run(() -> suppressions.add(account, contactKeys));
        }
    }

    private ContactBatch marked(ContactBatch batch) {
        return batch.suppressing(suppressions.suppressed(batch.account(), batch.keys()));
    }

    /** The import has ended or stopped. */
    public void finished(ImportRecord record) {
        if (!completed) {
            SinkCall.run(() -> journal.finished(record));
        }
    }
}
