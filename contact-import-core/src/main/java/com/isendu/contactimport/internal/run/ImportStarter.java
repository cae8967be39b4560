package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import java.util.Optional;

/**
 * Begins an import or continues it.
 *
 * @param parts the parts of the engine
 * @param cancellation stops the import
 */
public record ImportStarter(EngineParts parts, CancellationToken cancellation) {

    private static final int MAX_REWINDS = 3;

    /** Begins an import, or continues the one that has its idempotency key. */
    public ImportResult run(ContactSource source, ImportOptions options) {
        return parts.sink()
                .findByKey(options.account(), options.idempotencyKey())
                .map(earlier -> resume(earlier, source, options))
                .orElseGet(() -> rewinding(source, options, ImportSession.importing(options, parts, cancellation)));
    }

    /** Continues an import. */
    public ImportResult resume(String importId, ContactSource source, ImportOptions options) {
        StartedImport started = parts.sink()
                .find(options.account(), importId)
                .orElseThrow(() -> new ResumeException(ErrorCode.IMPORT_UNKNOWN));
        return resume(started, source, options);
    }

    private ImportResult resume(StartedImport started, ContactSource source, ImportOptions options) {
        return rewinding(source, options, continuing(started, options));
    }

    private ImportSession continuing(StartedImport started, ImportOptions options) {
        return ImportSession.continuing(Continuation.of(started, options), parts, cancellation);
    }

    /** Goes on from the batches that the store has, when it has lost some that it had confirmed. */
    private ImportResult rewinding(ContactSource source, ImportOptions options, ImportSession session) {
        ImportSession next = session;
        for (int rewinds = 0; ; rewinds++) {
            try {
                return next.run(source).orElseGet(() -> run(source, options));
            } catch (ImportSuspendedException e) {
                next = rewound(e, options, rewinds);
            }
        }
    }

    private ImportSession rewound(ImportSuspendedException e, ImportOptions options, int rewinds) {
        if (!e.code().equals(ErrorCode.CHECKPOINT_LOST) || rewinds == MAX_REWINDS) {
            throw e;
        }
        String importId = e.report().importId();
        Optional<StartedImport> started = parts.sink().find(options.account(), importId);
        ImportLog.LOGGER.warn("import {}: the store has lost batches; going on from those it has", importId);
        return continuing(started.orElseThrow(() -> e), options);
    }
}
