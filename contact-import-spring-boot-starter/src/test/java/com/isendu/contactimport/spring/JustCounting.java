package com.isendu.contactimport.spring;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;

/** A host's sink, which keeps nobody and says that everybody is new. */
final class JustCounting implements ContactSink {

    @Override
    public BatchOutcome write(ContactBatch batch) {
        return BatchOutcome.all(batch, RowOutcome.CREATED);
    }
}
