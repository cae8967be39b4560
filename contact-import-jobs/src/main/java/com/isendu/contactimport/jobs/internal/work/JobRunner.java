package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.jobs.internal.table.Ending;
import com.isendu.contactimport.jobs.internal.table.FileKey;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobProblem;
import com.isendu.contactimport.jobs.job.JobResult;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.report.JsonForm;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a job and records what became of it. The job's id is the import's idempotency key, so that running it again
 * continues it, whichever node ran it before and wherever it stopped. Thread-safe.
 */
public final class JobRunner {

    private static final Logger LOGGER = LoggerFactory.getLogger(JobRunner.class);

    private final JobSettings settings;
    private final JobDatabase database;
    private final JobFiles files;
    private final JobEnds ends;
    private final RunningJobs running = new RunningJobs();

    public JobRunner(JobSettings settings, JobDatabase database, JobFiles files) {
        this.settings = settings;
        this.database = database;
        this.files = files;
        this.ends = new JobEnds(database, settings.listener());
    }

    /** Stops a job of this node between two batches. */
    public void cancel(String job) {
        running.cancel(job);
    }

    /** Stops all jobs between two batches, so that other nodes continue them. */
    public void close() {
        running.close();
    }

    boolean isClosing() {
        return running.isClosing();
    }

    /** Runs a job that was begun for this node. */
    void run(JobRow row) {
        CancellationToken token = running.begin(row.job().id());
        try {
            if (row.isCancelled()) {
                token.cancel();
            }
            complete(row, token);
        } catch (ImportSuspendedException e) {
            suspended(row, e);
        } catch (ImportException e) {
            stopped(row, e);
        } catch (RuntimeException e) {
            // Its message may hold anything.
            LOGGER.error("job {} failed: {}", row.job().id(), e.getClass().getName());
            fault(row, new SinkException(ErrorCode.SINK_FAULT));
        } finally {
            running.end(row.job().id());
        }
    }

    private void complete(JobRow row, CancellationToken token) {
        Path errorCsv = temporaryErrorCsv();
        try (ContactSource source = files.source(row)) {
            ImportOptions options = row.options()
                    .idempotencyKey(row.job().id())
                    .errorCsv(errorCsv)
                    .listener(new ProgressRecorder(database, row, token))
                    .build();
            ends.end(row, completed(row, BegunImport.run(settings.engine(), source, options, token)));
        } catch (IOException e) {
            LOGGER.warn(
                    "the temporary copy of job {} could not be deleted",
                    row.job().id());
        } finally {
            delete(errorCsv);
        }
    }

    private Ending completed(JobRow row, ImportResult result) {
        ImportReport report = result.report();
        String errorKey = keepErrors(row, report.errorCsv());
        ImportResult shown = ImportResult.of(report.toBuilder().errorCsv(null).build());
        Map<String, @Nullable Object> form = JsonForm.of(shown);
        JobResult kept = new JobResult(String.valueOf(form.get("outcome")), report.counts(), JsonForm.text(form));
        return Ending.completed(kept, errorKey, report.importId());
    }

    private @Nullable String keepErrors(JobRow row, @Nullable Path errorCsv) {
        if (errorCsv == null) {
            return null;
        }
        FileKey key = FileKey.ofErrors(row.job().id());
        files.keep(key, errorCsv);
        return key.text();
    }

    private void suspended(JobRow row, ImportSuspendedException suspension) {
        if (suspension.code().equals(ErrorCode.IMPORT_TAKEN_OVER)) {
            LOGGER.info("job {} is continued by another node", row.job().id());
        } else if (!suspension.code().equals(ErrorCode.CANCELLED)) {
            fault(row, suspension);
        } else if (running.isClosing()) {
            requeue(row, Instant.now(), row.job().faults(), row.job().problem());
        } else {
            end(row, JobState.SUSPENDED, suspension);
        }
    }

    /** A fault of the system is worth another try, a file that cannot be imported is not. */
    private void stopped(JobRow row, ImportException exception) {
        if (isFault(exception)) {
            fault(row, exception);
        } else {
            end(row, hasBegun(row) ? JobState.SUSPENDED : JobState.REFUSED, exception);
        }
    }

    /** What was begun before may have written something. */
    private boolean hasBegun(JobRow row) {
        return row.job().importId() != null
                || BegunImport.find(settings.engine(), row).isPresent();
    }

    private static boolean isFault(ImportException exception) {
        return (exception instanceof SinkException && !exception.code().equals(ErrorCode.OPT_OUTS_NOT_KEPT))
                || exception instanceof ErrorCsvException
                || (exception instanceof JobException && !exception.code().equals(ErrorCode.UPLOAD_DELETED))
                || (exception instanceof SourceException && exception.code().equals(ErrorCode.SPOOL_UNWRITABLE));
    }

    private void fault(JobRow row, ImportException exception) {
        int faults = row.job().faults() + 1;
        LOGGER.warn("job {} was stopped by {}, {} in a row", row.job().id(), exception.code(), faults);
        if (faults > settings.maxFaults()) {
            suspendOrWait(row, faults, exception);
        } else {
            requeue(row, Instant.now().plus(settings.pause(faults)), faults, problem(exception));
        }
    }

    /** A listener that fails each time must not have the job run again and again at once. */
    private void suspendOrWait(JobRow row, int faults, ImportException exception) {
        try {
            end(row, JobState.SUSPENDED, exception);
        } catch (RuntimeException e) {
            LOGGER.error(
                    "job {} cannot be suspended: {}",
                    row.job().id(),
                    e.getClass().getName());
            requeue(row, Instant.now().plus(settings.longestPause()), faults, problem(exception));
        }
    }

    private void requeue(JobRow row, Instant due, int faults, @Nullable JobProblem problem) {
        database.writeOnce(jobs -> jobs.turns().requeue(row.job().id(), row.attempt(), due, faults, problem));
    }

    private void end(JobRow row, JobState state, ImportException exception) {
        String importId = exception instanceof ImportSuspendedException suspension
                ? suspension.report().importId()
                : null;
        ends.end(row, Ending.stopped(state, exception.code(), exception.parameters(), importId));
    }

    private static JobProblem problem(ImportException exception) {
        return new JobProblem(exception.code(), exception.parameters());
    }

    /** Readable by its owner only, if the file system supports owners. */
    private static Path temporaryErrorCsv() {
        try {
            return Files.createTempFile("contact-import-", ".errors.csv");
        } catch (IOException e) {
            throw new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOGGER.warn(
                    "a temporary file of a job could not be deleted: {}",
                    e.getClass().getName());
        }
    }
}
