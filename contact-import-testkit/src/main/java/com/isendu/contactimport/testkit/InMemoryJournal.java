package com.isendu.contactimport.testkit;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;

/** The journal of one import until the import is taken over. The lock on the sink serves as the transaction. */
final class InMemoryJournal implements ImportJournal {

    private final InMemoryContactSink sink;
    private final RememberedImport remembered;
    private final int epoch;
    private final int written;

    /** Called while the sink is locked. */
    InMemoryJournal(InMemoryContactSink sink, RememberedImport remembered) {
        this.sink = sink;
        this.remembered = remembered;
        this.epoch = remembered.epoch();
        this.written = remembered.written();
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public BatchOutcome recall(long number, ContactBatch batch) {
        synchronized (sink) {
            return remembered.recall(number, batch);
        }
    }

    @Override
    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
        synchronized (sink) {
            remembered.failIfTakenOver(epoch);
            if (number == remembered.written()) {
                return remembered.recall(number, batch);
            }
            remembered.failIfBehindGap(number);
            BatchOutcome outcome = sink.write(batch);
            remembered.add(batch, outcome, outcome.addedTo(before));
            return outcome;
        }
    }

    @Override
    public void finished(ImportRecord record) {
        synchronized (sink) {
            remembered.failIfTakenOver(epoch);
            remembered.finished(record);
        }
    }
}
