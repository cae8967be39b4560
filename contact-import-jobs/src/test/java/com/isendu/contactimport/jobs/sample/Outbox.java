package com.isendu.contactimport.jobs.sample;

import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobListener;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes a message for each end of a job, as a host does that sends an e-mail. */
public class Outbox implements JobListener {

    /** Makes the host's table of messages. */
    public static void create(DataSource dataSource) {
        Sql.execute(dataSource, "CREATE TABLE outbox (job_id VARCHAR(64), state VARCHAR(20))");
    }

    @Override
    public void onCompleted(ImportJob job, Connection connection) throws SQLException {
        write(job, connection);
    }

    @Override
    public void onStopped(ImportJob job, Connection connection) throws SQLException {
        write(job, connection);
    }

    private static void write(ImportJob job, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO outbox VALUES (?, ?)")) {
            insert.setString(1, job.id());
            insert.setString(2, job.state().name());
            insert.executeUpdate();
        }
    }
}
