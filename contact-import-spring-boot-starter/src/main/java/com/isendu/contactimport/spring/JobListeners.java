package com.isendu.contactimport.spring;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Several listeners as one, called in their order within one transaction: where one of them fails, none is heard.
 *
 * @param all the listeners
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
