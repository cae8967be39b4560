package com.isendu.contactimport.spring;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ResumableSink;

/** A sink whose imports are counted. */
record MeteredSink(ContactSink sink, ImportMeters meters) implements ContactSink {

    /** The sink, counted; resumable if it is. */
    static ContactSink around(ContactSink sink, ImportMeters meters) {
        return sink instanceof ResumableSink resumable
                ? new MeteredResumableSink(resumable, meters)
                : new MeteredSink(sink, meters);
    }

    @Override
    public BatchOutcome write(ContactBatch batch) {
        return sink.write(batch);
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        return sink.check(batch);
    }

    @Override
    public void started(ImportRecord record) {
        sink.started(record);
    }

    @Override
    public void finished(ImportRecord record) {
        meters.ended(record, record.startedAt(), ImportCounts.NONE);
        sink.finished(record);
    }
}
