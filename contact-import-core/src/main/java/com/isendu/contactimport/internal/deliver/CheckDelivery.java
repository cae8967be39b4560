package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;

/** Asks a sink what would become of the batches; nothing is stored. */
public record CheckDelivery(ContactSink sink) implements Delivery {

    @Override
    public BatchOutcome deliver(ContactBatch batch, ImportCounts before) {
        return sink.check(batch);
    }

    @Override
    public void finished(ImportRecord record) {}
}
