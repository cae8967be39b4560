package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops jobs for people: for a while, or for good. Thread-safe. */
public final class JobStops {

    private static final Logger LOGGER = LoggerFactory.getLogger(JobStops.class);

    private final ImportEngine engine;
    private final JobDatabase database;
    private final JobFiles files;
    private final JobRunner runner;
    private final JobEnds ends;
    private final Cleaning cleaning;

    public JobStops(
            ImportEngine engine,
            JobDatabase database,
            JobFiles files,
            JobRunner runner,
            JobEnds ends,
            Cleaning cleaning) {
        this.engine = engine;
        this.database = database;
        this.files = files;
        this.runner = runner;
        this.ends = ends;
        this.cleaning = cleaning;
    }

    /** Stops a job that waits at once, and one that runs between two batches. */
    public ImportJob cancel(JobRow row) {
        String id = row.job().id();
        boolean stops = database.write(jobs -> jobs.cancel(id));
        if (stops) {
            runner.cancel(id);
            return database.get(row.job().account(), id).job();
        }
        return ends.cancelWaiting(id).orElseThrow(row::unfit);
    }

    /** Gives a job up, and deletes its files. */
    public ImportJob abandon(JobRow row) {
        String id = row.job().id();
        if (ends.abandon(id).isEmpty()) {
            throw row.unfit();
        }
        runner.cancel(id);
        endImport(row);
        cleaning.deleteFiles(database.get(row.job().account(), id));
        return database.get(row.job().account(), id).job();
    }

    /**
     * Ends the import of a job that was given up in the history too: takes it over from the node that runs it, and
     * stops it before it writes.
     */
    private void endImport(JobRow row) {
        Optional<String> importId = BegunImport.find(engine, row);
        if (importId.isPresent() && row.upload() != null) {
            endImport(row, importId.get());
        }
    }

    private void endImport(JobRow row, String importId) {
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();
        try (ContactSource source = files.source(row)) {
            ImportOptions options = engine.optionsOf(row.job().account(), importId)
                    .orElseThrow(() -> new ResumeException(ErrorCode.IMPORT_UNKNOWN));
            engine.resume(importId, source, options, cancelled);
        } catch (ImportSuspendedException e) {
            LOGGER.info("import {} is given up", importId);
        } catch (ImportException | IOException e) {
            LOGGER.warn(
                    "import {} is given up, and its end not recorded: {}",
                    importId,
                    e.getClass().getName());
        }
    }

    /** Deletes all jobs of an account, with their files. */
    public void deleteAccount(String account) {
        List<JobRow> all = database.write(jobs -> jobs.deleteAll(account));
        all.forEach(row -> runner.cancel(row.job().id()));
        cleaning.delete(all.stream().flatMap(row -> row.files().stream()).toList());
    }
}
