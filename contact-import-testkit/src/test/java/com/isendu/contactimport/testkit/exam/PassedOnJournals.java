package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.JournalStore;
import com.isendu.contactimport.testkit.InMemoryJournalStore;
import java.util.Optional;

/** A store of journals without a fault. The wrong ones override one step of it. */
class PassedOnJournals implements JournalStore {

    private final InMemoryJournalStore kept = new InMemoryJournalStore();
    private boolean partial;

    /** Whether the outcome that was recorded last is a partial one. */
    final boolean hasPartial() {
        return partial;
    }

    @Override
    public Optional<StartedImport> find(String account, String importId) {
        return kept.find(account, importId);
    }

    @Override
    public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return kept.findByKey(account, idempotencyKey);
    }

    @Override
    public Optional<Journal> begin(StartedImport start) {
        return kept.begin(start).map(PassedOn::new);
    }

    @Override
    public Journal resume(String account, String importId) {
        return new PassedOn(kept.resume(account, importId));
    }

    long written(Journal journal) {
        return journal.written();
    }

    BatchOutcome known(Journal journal, long number, ContactBatch batch) {
        return journal.known(number, batch);
    }

    void record(Journal journal, long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts) {
        journal.record(number, batch, outcome, counts);
    }

    private final class PassedOn implements Journal {

        private final Journal journal;

        private PassedOn(Journal journal) {
            this.journal = journal;
        }

        @Override
        public long written() {
            return PassedOnJournals.this.written(journal);
        }

        @Override
        public BatchOutcome known(long number, ContactBatch batch) {
            return PassedOnJournals.this.known(journal, number, batch);
        }

        @Override
        public void record(long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts) {
            PassedOnJournals.this.record(journal, number, batch, outcome, counts);
            partial = !outcome.isComplete();
        }

        @Override
        public void finished(ImportRecord record) {
            journal.finished(record);
        }
    }
}
