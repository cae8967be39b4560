package com.isendu.contactimport.web.session;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Where the work of all sessions is done: a few imports and checks at a time, the others wait for their turn. */
public final class ImportExecutor implements AutoCloseable {

    private static final int IMPORTS_AT_ONCE = 4;
    private static final int CHECKS_AT_ONCE = 2;
    private static final long SECONDS_TO_STOP = 30;

    private final ImportEngine engine;
    private final ExecutorService imports = Executors.newFixedThreadPool(IMPORTS_AT_ONCE);
    // Of their own, so that nobody's import waits for somebody's look at a file.
    private final ExecutorService checks = Executors.newFixedThreadPool(CHECKS_AT_ONCE);

    public ImportExecutor(ImportEngine engine) {
        this.engine = engine;
    }

    public ImportEngine engine() {
        return engine;
    }

    public void run(Runnable work) {
        imports.execute(work);
    }

    public void check(Runnable work) {
        checks.execute(work);
    }

    /** Continues an import, or begins it again where the store keeps no journal: what is stored is left unchanged then. */
    ImportResult resume(String importId, ContactSource source, ImportOptions options, CancellationToken cancellation) {
        try {
            return engine.resume(importId, source, options, cancellation);
        } catch (ResumeException e) {
            if (e.code().equals(ErrorCode.IMPORT_NOT_RESUMABLE)) {
                return engine.run(source, options, cancellation);
            }
            throw e;
        }
    }

    /** Waits for what is running, which was cancelled before. */
    @Override
    public void close() {
        checks.shutdown();
        imports.shutdown();
        try {
            if (!imports.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                imports.shutdownNow();
            }
            if (!checks.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                checks.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
