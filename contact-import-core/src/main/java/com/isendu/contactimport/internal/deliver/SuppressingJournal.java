package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.SuppressionList;

/** Asks the list for what is to be written only: what is written already was decided with the list of then. */
record SuppressingJournal(ImportJournal journal, SuppressionList list) implements ImportJournal {

    @Override
    public long written() {
        return journal.written();
    }

    @Override
    public BatchOutcome recall(long number, ContactBatch batch) {
        return journal.recall(number, batch);
    }

    @Override
    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
        return journal.write(number, SuppressingSink.marked(batch, list), before);
    }

    @Override
    public void finished(ImportRecord record) {
        journal.finished(record);
    }
}
