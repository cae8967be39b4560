package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.internal.batch.BatchWriter;
import com.isendu.contactimport.jdbc.internal.batch.OptimisticInsert;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import java.sql.SQLException;

/**
 * One import in the database. Every transaction begins by reading the checkpoint, so that it can be retried after any
 * failure: if the commit had succeeded and only the response was lost, the batch is already written.
 */
public final class JdbcImportJournal implements ImportJournal {

    private final Database database;
    private final ContactTable contacts;
    private final ImportRecord record;
    private final Checkpoint start;
    private final OptimisticInsert optimistic = OptimisticInsert.enabled();

    public JdbcImportJournal(Database database, ContactTable contacts, ImportRecord record, Checkpoint start) {
        this.database = database;
        this.contacts = contacts;
        this.record = record;
        this.start = start;
    }

    @Override
    public long written() {
        return start.batches();
    }

    @Override
    public BatchOutcome recall(long number, ContactBatch batch) {
        return database.read(session -> new JournalTable(session).recall(batch, number));
    }

    @Override
    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
        return database.writeOnce(session -> write(session, number, batch, before));
    }

    private BatchOutcome write(Session session, long number, ContactBatch batch, ImportCounts before)
            throws SQLException {
        Checkpoint now = checkpoint(session);
        JournalTable journal = new JournalTable(session);
        if (now.batches() == number) {
            return journal.recall(batch, number);
        }
        if (now.batches() != number - 1) {
            throw new SinkException(ErrorCode.CHECKPOINT_LOST);
        }
        BatchOutcome outcome = BatchWriter.write(session, contacts, batch, optimistic);
        journal.insert(batch, number, outcome);
        new RunTable(session).advance(record, now, outcome.addedTo(before));
        return outcome;
    }

    // Locks the row, so that the import cannot be taken over until the transaction ends.
    private Checkpoint checkpoint(Session session) throws SQLException {
        return new RunTable(session).lock(record, start.epoch());
    }

    @Override
    public void finished(ImportRecord ended) {
        database.runOnce(session -> {
            checkpoint(session);
            new RunTable(session).update(ended);
        });
    }
}
