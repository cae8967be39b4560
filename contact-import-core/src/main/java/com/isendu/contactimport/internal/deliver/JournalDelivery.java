package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;

/** Has the batches that are written already answered by the journal of the import, and writes the others. */
public final class JournalDelivery implements Delivery {

    private final ImportJournal journal;
    private final boolean completed;
    private long number;

    /**
     * Begins before the first batch.
     *
     * @param journal the journal of the import
     * @param state how far the import had got; when it is completed, everything must be written already
     */
    public JournalDelivery(ImportJournal journal, ImportState state) {
        this.journal = journal;
        this.completed = state == ImportState.COMPLETED;
    }

    @Override
    public BatchOutcome deliver(ContactBatch batch, ImportCounts before) {
        number++;
        if (number <= journal.written()) {
            return journal.recall(number, batch);
        }
        if (completed) {
            throw new ResumeException(ErrorCode.IMPORT_DIFFERS);
        }
        return journal.write(number, batch, before);
    }

    @Override
    public void finished(ImportRecord record) {
        if (!completed) {
            journal.finished(record);
        }
    }
}
