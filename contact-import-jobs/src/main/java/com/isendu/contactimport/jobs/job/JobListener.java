package com.isendu.contactimport.jobs.job;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hears what becomes of jobs, once for each job and end, in the transaction that records it: what a listener writes
 * with the connection, such as a message in an outbox, is there exactly if the state is, whichever nodes die meanwhile.
 * What it does outside the transaction, such as sending an e-mail, may happen again.
 *
 * <p>Called by the thread that runs the job. The transaction is one of {@code JdbcOptions.transactions}, so
 * repositories of a host that takes part in them write into it too. What a listener throws rolls the transaction back,
 * and it is called again later.
 */
public interface JobListener {

    /** Hears nothing. */
    JobListener NONE = new JobListener() {};

    /**
     * A job was completed: all, some or none imported.
     *
     * @param job the job, with its result
     * @param connection the connection of the transaction; not to be committed or closed
     * @throws SQLException if the database refuses what is written; the job is then recorded later
     */
    default void onCompleted(ImportJob job, Connection connection) throws SQLException {}

    /**
     * A job was suspended, refused or abandoned.
     *
     * @param job the job, with what stopped it
     * @param connection the connection of the transaction; not to be committed or closed
     * @throws SQLException if the database refuses what is written; the job is then recorded later
     */
    default void onStopped(ImportJob job, Connection connection) throws SQLException {}
}
