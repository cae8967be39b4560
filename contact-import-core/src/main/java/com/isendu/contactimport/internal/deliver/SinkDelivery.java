package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;

/** Gives the batches to a sink that keeps no journal. */
public record SinkDelivery(ContactSink sink) implements Delivery {

    @Override
    public BatchOutcome deliver(ContactBatch batch, ImportCounts before) {
        return sink.write(batch);
    }

    @Override
    public void finished(ImportRecord record) {
        sink.finished(record);
    }
}
