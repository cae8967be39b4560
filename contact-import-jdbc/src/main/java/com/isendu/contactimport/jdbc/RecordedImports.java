package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.journal.Checkpoint;
import com.isendu.contactimport.jdbc.internal.journal.RunTable;
import com.isendu.contactimport.jdbc.internal.owner.HeldImport;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds, begins and continues imports in the database, independent of where their contacts go. Thread-safe.
 *
 * @param database the database of the imports
 * @param store the store to verify before an import
 */
record RecordedImports(Database database, VerifiedStore store) {

    static RecordedImports in(Database database, ContactTable contacts) {
        return new RecordedImports(database, new VerifiedStore(database, contacts, Wiring.schema(database, contacts)));
    }

    Optional<StartedImport> find(String account, String importId) {
        return database.read(session -> new RunTable(session).find(account, importId));
    }

    Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return database.read(session -> new RunTable(session).findByKey(account, idempotencyKey));
    }

    /** Returns a running import. */
    ImportRecord running(String account, String importId) {
        store.requireVerified(account);
        ImportRecord record = find(account, importId)
                .orElseThrow(() -> Faults.exception(Fault.IMPORT_MISSING))
                .record();
        if (record.state() == ImportState.UNDONE) {
            throw new SinkException(ErrorCode.IMPORT_UNDONE);
        }
        return record;
    }

    /**
     * Begins an import; empty if the account already has one with that idempotency key.
     *
     * @param journal creates the journal of the import from its first checkpoint
     */
    <J> Optional<J> begin(StartedImport start, BiFunction<ImportRecord, Checkpoint, J> journal) {
        store.verify(start.record().account());
        // A retry may find that the first attempt succeeded, or that another import has taken the key.
        boolean begun = database.writeOnce(session -> new RunTable(session).begin(start));
        return begun ? Optional.of(journal.apply(start.record(), RunTable.BEGINNING_OF_IMPORT)) : Optional.empty();
    }

    /**
     * Continues an import. From now on, its earlier journals are refused.
     *
     * @param journal creates the journal of the import from its latest checkpoint
     */
    <J> J resume(String account, String importId, BiFunction<ImportRecord, Checkpoint, J> journal) {
        store.verify(account);
        return database.holdOnce(
                session -> resume(session, account, importId, journal),
                () -> new HeldImport(database, account, importId).exception());
    }

    private static <J> J resume(
            Session session, String account, String importId, BiFunction<ImportRecord, Checkpoint, J> journal)
            throws SQLException {
        RunTable runs = new RunTable(session);
        ImportRecord record = runs.find(account, importId)
                .orElseThrow(() -> Faults.exception(Fault.IMPORT_MISSING))
                .record();
        return journal.apply(record, runs.takeOver(record));
    }
}
