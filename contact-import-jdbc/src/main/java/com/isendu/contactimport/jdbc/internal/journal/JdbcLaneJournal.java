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
import java.util.Optional;

/**
 * A share of an import that several processes write at once. The journal of the import numbers the batches of each lane
 * separately. Every transaction begins with a shared lock on the row of the import, so that undoing or continuing it
 * waits for the transaction and later ones are refused. If two processes have the same lane, the key of the journal
 * allows one to write a batch; the other one finds it written.
 */
public final class JdbcLaneJournal implements ImportJournal {

    private final Database database;
    private final ContactTable contacts;
    private final ImportRecord record;
    private final long epoch;
    private final long first;
    private final long written;
    private final OptimisticInsert optimistic = OptimisticInsert.enabled();

    private JdbcLaneJournal(
            Database database, ContactTable contacts, ImportRecord record, long epoch, long first, long written) {
        this.database = database;
        this.contacts = contacts;
        this.record = record;
        this.epoch = epoch;
        this.first = first;
        this.written = written;
    }

    /** Joins an import. */
    public static JdbcLaneJournal open(Database database, ContactTable contacts, ImportRecord record, int lane) {
        long first = (lane + 1L) << Integer.SIZE; // behind the numbers of an import without lanes
        return database.writeOnce(session -> {
            long epoch = new SharedRun(session, record).join();
            long last = new JournalTable(session).last(record, first, first + Integer.MAX_VALUE);
            return new JdbcLaneJournal(database, contacts, record, epoch, first, Math.max(0, last - first));
        });
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public BatchOutcome recall(long number, ContactBatch batch) {
        return database.read(session -> new JournalTable(session).recall(batch, first + number));
    }

    @Override
    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
        return database.writeOnce(session -> write(session, first + number, batch));
    }

    private BatchOutcome write(Session session, long number, ContactBatch batch) throws SQLException {
        new SharedRun(session, record).share(epoch);
        JournalTable journal = new JournalTable(session);
        Optional<BatchOutcome> found = journal.find(batch, number);
        if (found.isPresent()) {
            return found.get();
        }
        if (number > first + 1 && !journal.has(record, number - 1)) {
            throw new SinkException(ErrorCode.CHECKPOINT_LOST);
        }
        BatchOutcome outcome = BatchWriter.write(session, contacts, batch, optimistic);
        journal.insertOnce(batch, number, outcome);
        return outcome;
    }

    @Override
    public void finished(ImportRecord ended) {
        // The process that began the import ends it.
    }
}
