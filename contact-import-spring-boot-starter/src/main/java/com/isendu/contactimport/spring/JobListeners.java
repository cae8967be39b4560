package com.isendu.contactimport.spring;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Combines several listeners, which are called in order in one transaction: if one fails, all are rolled back.
 *
 * @param all the listeners in the order of their calls
 */
record JobListeners(List<JobListener> all) implements JobListener {

    @Override
    public void onCompleted(ImportJob job, Connection connection) throws SQLException {
        for (JobListener listener : all) {
            listener.onCompleted(job, connection);
        }
    }

    @Override
    public void onStopped(ImportJob job, Connection connection) throws SQLException {
        for (JobListener listener : all) {
            listener.onStopped(job, connection);
        }
    }
}
