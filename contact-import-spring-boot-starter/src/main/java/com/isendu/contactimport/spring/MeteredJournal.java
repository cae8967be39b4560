package com.isendu.contactimport.spring;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import java.time.Instant;

/**
 * A journal whose end is counted.
 *
 * @param since when this part of the import began
 * @param before what earlier parts were counted for
 */
record MeteredJournal(ImportJournal journal, ImportMeters meters, Instant since, ImportCounts before)
        implements ImportJournal {

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
        return journal.write(number, batch, before);
    }

    // Counted also where the store cannot record the end: the import has ended all the same.
    @Override
    public void finished(ImportRecord record) {
        meters.ended(record, since, before);
        journal.finished(record);
    }
}
