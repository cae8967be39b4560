package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.util.Map;
import java.util.Optional;

/** A sink with a journal, without a fault. The wrong ones override one step of it. */
class ModelJournalSink implements ResumableSink {

    private final InMemoryContactSink store;
    private final int steps;
    private int taken;

    ModelJournalSink(InMemoryContactSink store, int steps) {
        this.store = store;
        this.steps = steps;
    }

    static InMemoryContactSink newStore() {
        return InMemoryContactSink.refusing(contact -> "Nobody".equals(contact.get(ContactField.LAST_NAME)));
    }

    final InMemoryContactSink store() {
        return store;
    }

    private synchronized void step() {
        if (taken++ >= steps) {
            throw new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE"), null);
        }
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        return store.check(batch);
    }

    @Override
    public Optional<StartedImport> find(String account, String importId) {
        return store.find(account, importId);
    }

    @Override
    public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return store.findByKey(account, idempotencyKey);
    }

    @Override
    public Optional<ImportJournal> begin(StartedImport start) {
        step();
        return store.begin(start).map(this::journal);
    }

    @Override
    public ImportJournal resume(String account, String importId) {
        step();
        return journal(store.resume(account, importId));
    }

    ImportJournal journal(ImportJournal kept) {
        return new ModelJournal(kept);
    }

    /** Passes everything on. */
    class ModelJournal implements ImportJournal {

        private final ImportJournal kept;

        ModelJournal(ImportJournal kept) {
            this.kept = kept;
        }

        @Override
        public long written() {
            return kept.written();
        }

        @Override
        public BatchOutcome recall(long number, ContactBatch batch) {
            return kept.recall(number, batch);
        }

        @Override
        public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
            try {
                step();
            } catch (SinkException e) {
                return fail(number, batch, e);
            }
            return kept.write(number, batch, before);
        }

        BatchOutcome fail(long number, ContactBatch batch, SinkException outage) {
            throw outage;
        }

        @Override
        public void finished(ImportRecord record) {
            kept.finished(record);
        }
    }
}
