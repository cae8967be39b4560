package com.isendu.contactimport.spring;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import java.time.Instant;
import java.util.Optional;

/** A {@link MeteredSink} that can continue imports. */
record MeteredResumableSink(ResumableSink sink, ImportMeters meters) implements ResumableSink {

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
        return sink.begin(start).map(journal -> metered(journal, start.record().startedAt(), ImportCounts.NONE));
    }

    @Override
    public ImportJournal resume(String account, String importId) {
        Optional<ImportRecord> before = sink.find(account, importId).map(StartedImport::record);
        ImportJournal journal = sink.resume(account, importId);
        if (before.map(ImportRecord::state)
                .filter(ImportState.COMPLETED::equals)
                .isPresent()) {
            return journal;
        }
        return metered(
                journal,
                Instant.now(),
                before.map(MeteredResumableSink::counted).orElse(ImportCounts.NONE));
    }

    // A process that died has counted nothing.
    private static ImportCounts counted(ImportRecord record) {
        return record.state() == ImportState.SUSPENDED ? record.counts() : ImportCounts.NONE;
    }

    private ImportJournal metered(ImportJournal journal, Instant since, ImportCounts before) {
        return new MeteredJournal(journal, meters, since, before);
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
        sink.finished(record);
    }
}
