package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jobs.internal.table.Ending;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobListener;
import com.isendu.contactimport.jobs.job.JobState;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Records the end of jobs, with the listener in the same transaction. Thread-safe. */
public final class JobEnds {

    private final JobDatabase database;
    private final JobListener listener;

    public JobEnds(JobDatabase database, JobListener listener) {
        this.database = database;
        this.listener = listener;
    }

    /** How a job changes. */
    @FunctionalInterface
    private interface Change {
        Optional<JobRow> in(JobTable jobs) throws SQLException;
    }

    /** Returns the end of a job that this node runs; empty where it was taken over or its end is recorded already. */
    Optional<ImportJob> end(JobRow row, Ending ending) {
        return record(jobs -> jobs.end(row.job().id(), row.attempt(), ending));
    }

    /** Any change that ends a job; the listener hears it where it does. */
    private Optional<ImportJob> record(Change change) {
        return database.writeOnce(jobs -> {
            Optional<ImportJob> ended = change.in(jobs).map(JobRow::job);
            if (ended.isPresent()) {
                announce(ended.get(), jobs.session());
            }
            return ended;
        });
    }

    /** Stops a job that waits; empty where none does. */
    public Optional<ImportJob> cancelWaiting(String id) {
        Ending ending = Ending.stopped(JobState.SUSPENDED, ErrorCode.CANCELLED, Map.of(), null);
        return record(jobs -> jobs.endWaiting(id, ending));
    }

    /** Gives a job up; empty where it was completed or given up before. */
    public Optional<ImportJob> abandon(String id) {
        Ending ending = Ending.stopped(JobState.ABANDONED, ErrorCode.CANCELLED, Map.of(), null);
        return record(jobs -> jobs.abandon(id, ending));
    }

    private void announce(ImportJob job, Session session) throws SQLException {
        if (job.state() == JobState.COMPLETED) {
            listener.onCompleted(job, session.connection());
        } else {
            listener.onStopped(job, session.connection());
        }
    }
}
