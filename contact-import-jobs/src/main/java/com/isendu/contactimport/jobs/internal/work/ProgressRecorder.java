package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportProgress;
import java.time.Duration;

/**
 * Writes how far a job is, about once a second, and stops it when it is cancelled or another node has taken it over.
 * Called by the thread that runs the job; not thread-safe.
 */
final class ProgressRecorder implements ImportListener {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final JobDatabase database;
    private final JobRow row;
    private final CancellationToken token;
    private long writtenAt = System.nanoTime();

    ProgressRecorder(JobDatabase database, JobRow row, CancellationToken token) {
        this.database = database;
        this.row = row;
        this.token = token;
    }

    @Override
    public void started(ImportRecord record) {
        stopUnless(database.write(jobs -> jobs.begun(row.job().id(), row.attempt(), record.importId())));
    }

    @Override
    public void progressed(ImportProgress progress) {
        if (System.nanoTime() - writtenAt < INTERVAL_NANOS) {
            return;
        }
        boolean goesOn = database.write(jobs -> jobs.progress(row.job().id(), row.attempt(), progress));
        writtenAt = System.nanoTime();
        stopUnless(goesOn);
    }

    private void stopUnless(boolean goesOn) {
        if (!goesOn) {
            token.cancel();
        }
    }
}
