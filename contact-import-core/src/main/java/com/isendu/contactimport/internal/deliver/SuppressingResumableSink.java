package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.Optional;

/** A {@link SuppressingSink} that can continue imports. */
record SuppressingResumableSink(ResumableSink sink, SuppressionList list) implements ResumableSink {

    @Override
    public Optional<StartedImport> find(String account, String importId) {
        return sink.find(account, importId);
    }

    @Override
    public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return sink.findByKey(account, idempotencyKey);
    }

    @Override
    public Optional<ImportJournal> begin(StartedImport start) {
        return sink.begin(start).map(journal -> new SuppressingJournal(journal, list));
    }

    @Override
    public ImportJournal resume(String account, String importId) {
        return new SuppressingJournal(sink.resume(account, importId), list);
    }

    @Override
    public BatchOutcome write(ContactBatch batch) {
        return sink.write(SuppressingSink.marked(batch, list));
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        return sink.check(SuppressingSink.marked(batch, list));
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
