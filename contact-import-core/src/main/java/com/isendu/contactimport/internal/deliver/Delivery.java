package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;

/** Where the batches of one run go. Not thread-safe. */
public interface Delivery {

    /**
     * Has the contacts of a batch decided.
     *
     * @param batch the contacts
     * @param before what became of the rows that were decided before this batch or without the sink
     */
    BatchOutcome deliver(ContactBatch batch, ImportCounts before);

    /** The import has ended or stopped. */
    void finished(ImportRecord record);
}
