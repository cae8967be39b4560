package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.util.Optional;

/** The import of a job, also where the contact store keeps no journal. */
final class BegunImport {

    private BegunImport() {}

    /** Continues an import; without a journal, starts it again, which leaves stored contacts unchanged. */
    static ImportResult run(ImportEngine engine, ContactSource source, ImportOptions options, CancellationToken token) {
        try {
            return engine.run(source, options, token);
        } catch (ResumeException e) {
            requireNoJournal(e);
            return engine.run(source, options.toBuilder().idempotencyKey(null).build(), token);
        }
    }

    /** Returns the id of the import in the store; empty if it was not begun or there is no journal. */
    static Optional<String> find(ImportEngine engine, JobRow row) {
        try {
            return engine.find(row.job().account(), row.job().id()).map(ImportRecord::importId);
        } catch (ResumeException e) {
            requireNoJournal(e);
            return Optional.empty();
        }
    }

    private static void requireNoJournal(ResumeException e) {
        if (!e.code().equals(ErrorCode.IMPORT_NOT_RESUMABLE)) {
            throw e;
        }
    }
}
