package com.isendu.contactimport.testkit;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.JournalStore;
import java.util.List;
import java.util.Optional;

/**
 * A complete journal of a {@link com.isendu.contactimport.sink.JournaledSink} in memory, for tests.
 *
 * <p>Thread-safe.
 */
public final class InMemoryJournalStore implements JournalStore {

    private final RememberedImports imports = new RememberedImports();

    /** Creates an empty store. */
    public InMemoryJournalStore() {}

    @Override
    public synchronized Optional<StartedImport> find(String account, String importId) {
        return imports.find(account, importId).map(RememberedImport::start);
    }

    @Override
    public synchronized Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return imports.findByKey(account, idempotencyKey);
    }

    @Override
    public synchronized Optional<Journal> begin(StartedImport start) {
        return imports.begin(start).map(this::journal);
    }

    @Override
    public synchronized Journal resume(String account, String importId) {
        return journal(imports.takeOver(account, importId));
    }

    private Journal journal(RememberedImport remembered) {
        return new InMemory(this, remembered, remembered.epoch(), remembered.written());
    }

    /**
     * Returns the imports in this store, in their latest state.
     *
     * @return a new list in the order of their start
     */
    public synchronized List<ImportRecord> imports() {
        return imports.records();
    }

    private record InMemory(InMemoryJournalStore store, RememberedImport remembered, int epoch, long written)
            implements Journal {

        @Override
        public BatchOutcome known(long number, ContactBatch batch) {
            synchronized (store) {
                remembered.failIfTakenOver(epoch);
                return remembered.known(number, batch);
            }
        }

        @Override
        public void record(long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts) {
            synchronized (store) {
                if (known(number, batch).isComplete()) {
                    return;
                }
                if (outcome.isComplete()) {
                    remembered.add(batch, outcome, counts);
                } else {
                    remembered.addPartial(batch, outcome);
                }
            }
        }

        @Override
        public void finished(ImportRecord record) {
            synchronized (store) {
                remembered.failIfTakenOver(epoch);
                remembered.finished(record);
            }
        }
    }
}
