package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.List;

/** Marks those of a batch who must not be imported, before the sink gets it. */
public record SuppressingSink(ContactSink sink, SuppressionList list) implements ContactSink {

    /** The sink with the list before it; resumable if the sink is. */
    public static ContactSink around(ContactSink sink, SuppressionList list) {
        return sink instanceof ResumableSink resumable
                ? new SuppressingResumableSink(resumable, list)
                : new SuppressingSink(sink, list);
    }

    static ContactBatch marked(ContactBatch batch, SuppressionList list) {
        List<String> keys =
                batch.rows().stream().map(row -> row.contact().emailKey()).toList();
        return batch.suppressing(list.suppressed(batch.account(), keys));
    }

    @Override
    public BatchOutcome write(ContactBatch batch) {
        return sink.write(marked(batch, list));
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        return sink.check(marked(batch, list));
    }

    @Override
    public void started(ImportRecord record) {
        sink.started(record);
    }

    @Override
    public void finished(ImportRecord record) {
        sink.finished(record);
    }
}
