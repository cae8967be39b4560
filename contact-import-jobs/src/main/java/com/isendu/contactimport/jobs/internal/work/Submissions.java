package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.NewJob;
import com.isendu.contactimport.jobs.internal.table.Origin;
import com.isendu.contactimport.jobs.internal.table.Request;
import com.isendu.contactimport.jobs.internal.table.Turn;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.ImportOptions;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The way of a job into its queue. Thread-safe. */
public final class Submissions {

    private final JobDatabase database;
    private final Uploads uploads;
    private final BiConsumer<String, Turn> lanes;

    /**
     * The way into queues.
     *
     * @param lanes has a job run that waits in a queue
     */
    public Submissions(JobDatabase database, Uploads uploads, BiConsumer<String, Turn> lanes) {
        this.database = database;
        this.uploads = uploads;
        this.lanes = lanes;
    }

    /** Keeps a file and has its job wait its turn. */
    public ImportJob submit(InputStream bytes, JobFile file, ImportOptions options, @Nullable String recurring) {
        requireConsent(options);
        Map<String, String> request = Request.of(file, options);
        NewJob job = uploads.keep(options.account(), bytes, file, request, new Origin(null, recurring, null));
        JobRow row = uploads.insert(job, jobs -> {
            jobs.insert(job);
            jobs.submit(jobs.find(job.account(), job.id()).orElseThrow().job(), request);
        });
        openLane(row);
        return row.job();
    }

    private static void requireConsent(ImportOptions options) {
        if (options.consent() == null) {
            throw new ConsentException();
        }
    }

    /** Queues a job. */
    public ImportJob submit(JobRow row, ImportOptions options) {
        requireAccount(row, options);
        requireConsent(options);
        Map<String, String> request = Request.of(row.job().file(), options);
        return queued(row, database.write(jobs -> jobs.submit(row.job(), request)));
    }

    static void requireAccount(JobRow row, ImportOptions options) {
        if (!options.account().equals(row.job().account())) {
            throw new IllegalArgumentException("the options are of another account than the job");
        }
    }

    /** Queues a suspended job again. */
    public ImportJob resume(JobRow row) {
        return queued(row, database.write(jobs -> jobs.resume(row.job())));
    }

    private ImportJob queued(JobRow row, boolean changed) {
        JobRow now = database.get(row.job().account(), row.job().id());
        if (!changed) {
            throw now.unfit();
        }
        openLane(now);
        return now.job();
    }

    private void openLane(JobRow row) {
        lanes.accept(row.queue(), new Turn(row.turn(), Instant.now()));
    }
}
