package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.owner.HeldImport;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.undo.RecordedRun;
import java.sql.SQLException;
import java.time.Instant;

/** Suspends an import that nobody continues. */
public record Abandonment(Database database, String account, String importId) {

    /** Suspends an import that runs on record; returns the record as it is then. */
    public ImportRecord run() {
        return database.hold(this::suspend, () -> new HeldImport(database, account, importId).exception());
    }

    private ImportRecord suspend(Session session) throws SQLException {
        RunTable runs = new RunTable(session);
        if (new RecordedRun(session, account, importId).stateLocked() == ImportState.RUNNING) {
            ImportRecord running = recorded(runs);
            runs.takeOver(running);
            runs.update(running.ended(ImportState.SUSPENDED, Instant.now(), running.counts()));
        }
        return recorded(runs);
    }

    private ImportRecord recorded(RunTable runs) throws SQLException {
        return runs.find(account, importId)
                .orElseThrow(() -> Faults.exception(Fault.IMPORT_MISSING))
                .record();
    }
}
