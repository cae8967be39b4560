package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.JournalStore;
import java.sql.SQLException;
import java.util.Collections;

/**
 * The known outcomes of an import whose contacts are stored elsewhere. Every transaction begins by reading the
 * checkpoint, so that it can be retried after any failure.
 */
public final class JdbcOutcomeJournal implements JournalStore.Journal {

    private final Database database;
    private final ImportRecord record;
    private final Checkpoint start;

    public JdbcOutcomeJournal(Database database, ImportRecord record, Checkpoint start) {
        this.database = database;
        this.record = record;
        this.start = start;
    }

    @Override
    public long written() {
        return start.batches();
    }

    @Override
    public BatchOutcome known(long number, ContactBatch batch) {
        return database.writeOnce(session -> {
            Checkpoint now = checkpoint(session);
            failIfBehindGap(number, now);
            JournalTable journal = new JournalTable(session);
            return number <= now.batches()
                    ? journal.recall(batch, number)
                    : journal.find(batch, number).orElseGet(() -> nothing(batch));
        });
    }

    private static BatchOutcome nothing(ContactBatch batch) {
        return new BatchOutcome(Collections.nCopies(batch.rows().size(), ContactOutcome.unknown()));
    }

    private static void failIfBehindGap(long number, Checkpoint now) {
        if (number > now.batches() + 1) {
            throw new SinkException(ErrorCode.CHECKPOINT_LOST);
        }
    }

    @Override
    public void record(long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts) {
        database.runOnce(session -> {
            Checkpoint now = checkpoint(session);
            failIfBehindGap(number, now);
            if (number > now.batches()) {
                new JournalTable(session).replace(batch, number, outcome);
                if (outcome.isComplete()) {
                    new RunTable(session).advance(record, now, counts);
                }
            }
        });
    }

    @Override
    public void finished(ImportRecord ended) {
        database.runOnce(session -> {
            checkpoint(session);
            new RunTable(session).update(ended);
        });
    }

    private Checkpoint checkpoint(Session session) throws SQLException {
        return new RunTable(session).lock(record, start.epoch());
    }
}
