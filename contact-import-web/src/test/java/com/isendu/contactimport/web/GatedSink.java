package com.isendu.contactimport.web;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.concurrent.Semaphore;

/** Takes a batch only when a test lets it: imports are under way for as long as the test looks at them. */
final class GatedSink implements ContactSink {

    private final Semaphore gate = new Semaphore(0);

    void let(int batches) {
        gate.release(batches);
    }

    @Override
    public BatchOutcome write(ContactBatch batch) {
        gate.acquireUninterruptibly();
        return BatchOutcome.all(batch, RowOutcome.CREATED);
    }
}
