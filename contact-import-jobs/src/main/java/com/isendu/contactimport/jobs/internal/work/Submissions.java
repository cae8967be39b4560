package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jobs.internal.table.FileKey;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import com.isendu.contactimport.jobs.internal.table.NewJob;
import com.isendu.contactimport.jobs.internal.table.Origin;
import com.isendu.contactimport.jobs.internal.table.Request;
import com.isendu.contactimport.jobs.internal.table.Turn;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a file to its queue: kept, understood, submitted. Thread-safe. */
public final class Submissions {

    private static final Logger LOGGER = LoggerFactory.getLogger(Submissions.class);

    private final ImportEngine engine;
    private final JobDatabase database;
    private final JobFiles files;
    private final BiConsumer<String, Turn> lanes;
    private final long largeBytes;

    /**
     * The way into queues.
     *
     * @param lanes has a job run that waits in a queue
     * @param largeBytes from how many bytes on a file is large
     */
    public Submissions(
            ImportEngine engine,
            JobDatabase database,
            JobFiles files,
            BiConsumer<String, Turn> lanes,
            long largeBytes) {
        this.engine = engine;
        this.database = database;
        this.files = files;
        this.lanes = lanes;
        this.largeBytes = largeBytes;
    }

    /** Keeps a file, unless the account has a job of the same key. */
    public ImportJob upload(String account, InputStream bytes, JobFile file, @Nullable String key) {
        return known(account, key).orElseGet(() -> keepOnce(account, bytes, file, key));
    }

    private Optional<ImportJob> known(String account, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.read(jobs -> jobs.findByKey(account, key)).map(JobRow::job);
    }

    private ImportJob keepOnce(String account, InputStream bytes, JobFile file, @Nullable String key) {
        NewJob job = keep(account, bytes, file, new Origin(key, null));
        try {
            return insert(job, jobs -> jobs.insert(job)).job();
        } catch (RuntimeException e) {
            ImportJob known = known(account, key).orElseThrow(() -> e);
            if (!known.id().equals(job.id())) { // else this one is there all the same
                files.delete(FileKey.ofUpload(job.id()));
            }
            return known;
        }
    }

    /** Keeps a file and has its job wait its turn. */
    public ImportJob submit(InputStream bytes, JobFile file, ImportOptions options, @Nullable String recurring) {
        requireConsent(options);
        NewJob job = keep(options.account(), bytes, file, new Origin(null, recurring));
        JobRow row = insert(job, jobs -> {
            jobs.insert(job);
            jobs.submit(jobs.find(job.account(), job.id()).orElseThrow().job(), Request.of(file, options));
        });
        openLane(row);
        return row.job();
    }

    private NewJob keep(String account, InputStream bytes, JobFile file, Origin origin) {
        String id = UUID.randomUUID().toString().replace("-", "");
        FileKey key = FileKey.ofUpload(id);
        long size = files.keep(key, bytes);
        String queue = size >= largeBytes ? Lane.LARGE : Lane.queueOf(account);
        return new NewJob(id, account, queue, file, size, key.text(), origin);
    }

    @FunctionalInterface
    private interface Insertion {
        void into(JobTable jobs) throws SQLException;
    }

    /** Where this fails the job may be there all the same, so its file stays; one that no job knows is deleted with others. */
    private JobRow insert(NewJob job, Insertion insertion) {
        return database.writeOnce(jobs -> {
            if (jobs.find(job.account(), job.id()).isEmpty()) {
                insertion.into(jobs);
            }
            return jobs.find(job.account(), job.id()).orElseThrow();
        });
    }

    private static void requireConsent(ImportOptions options) {
        if (options.consent() == null) {
            throw new ConsentException();
        }
    }

    /** The job; fails where the account has none of that id. */
    public JobRow find(String account, String id) {
        return database.read(jobs -> jobs.find(account, id)).orElseThrow(() -> new JobException(ErrorCode.JOB_UNKNOWN));
    }

    /** The file of a job as a source, to be closed. */
    public ContactSource source(JobRow row) {
        if (row.uploadKey() == null) {
            throw new JobException(ErrorCode.UPLOAD_DELETED);
        }
        return files.source(FileKey.ofUpload(row.job().id()), row.job().file());
    }

    /** Has another sheet of the workbook read. */
    public ImportJob chooseSheet(JobRow row, @Nullable String sheet) {
        JobFile file = row.job().file().withSheet(sheet);
        boolean changed = database.write(jobs -> jobs.changeRequest(row.job().id(), Request.of(file)));
        return again(row, changed).job();
    }

    /** Has a job wait its turn. */
    public ImportJob submit(JobRow row, ImportOptions options) {
        if (!options.account().equals(row.job().account())) {
            throw new IllegalArgumentException("the options are of another account than the job");
        }
        requireConsent(options);
        Map<String, String> request = Request.of(row.job().file(), options);
        return queued(row, database.write(jobs -> jobs.submit(row.job(), request)));
    }

    /** Ends the import of a job that was given up in the history too: takes it over from the node that runs it, and stops it before it writes. */
    public void endImport(JobRow row) {
        String account = row.job().account();
        Optional<String> importId = engine.find(account, row.job().id()).map(ImportRecord::importId);
        if (importId.isPresent() && row.uploadKey() != null) {
            endImport(row, importId.get());
        }
    }

    private void endImport(JobRow row, String importId) {
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();
        try (ContactSource source = source(row)) {
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

    /** Has a job that was suspended wait its turn again. */
    public ImportJob resume(JobRow row) {
        return queued(row, database.write(jobs -> jobs.resume(row.job())));
    }

    private ImportJob queued(JobRow row, boolean changed) {
        JobRow now = again(row, changed);
        openLane(now);
        return now.job();
    }

    private void openLane(JobRow row) {
        lanes.accept(row.queue(), new Turn(row.turn(), Instant.now()));
    }

    private JobRow again(JobRow row, boolean changed) {
        JobRow now = find(row.job().account(), row.job().id());
        if (!changed) {
            throw unfit(now.job());
        }
        return now;
    }

    /** What was asked for cannot be done in the state of the job. */
    public static JobException unfit(ImportJob job) {
        return new JobException(
                ErrorCode.JOB_STATE_UNFIT, Map.of("state", job.state().name()), null);
    }
}
