package com.isendu.contactimport.jobs.job;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Called when a job ends, in the transaction that records the end. What a listener writes through the connection, such
 * as an outbox message, is committed exactly once, together with the state of the job, even if nodes die. Effects
 * outside the transaction, such as sending an e-mail, may happen more than once.
 *
 * <p>Called on the thread that runs, cancels or abandons the job; several jobs call a listener from several threads at
 * once. The transaction is one of {@code JdbcOptions.transactions}, so repositories of the host that take part in it
 * use the same transaction. If a listener throws, the transaction is rolled back and the listener is called again
 * later.
 */
public interface JobListener {

    /** A listener that does nothing. */
    JobListener NONE = new JobListener() {};

    /**
     * Called when a job was completed: all, some or no rows were imported.
     *
     * @param job the job, with its result
     * @param connection the connection of the transaction; do not commit or close it
     * @throws SQLException if a write fails; the end of the job is then recorded later
     */
    default void onCompleted(ImportJob job, Connection connection) throws SQLException {}

    /**
     * Called when a job was suspended, refused or abandoned.
     *
     * @param job the job, with its problem
     * @param connection the connection of the transaction; do not commit or close it
     * @throws SQLException if a write fails; the end of the job is then recorded later
     */
    default void onStopped(ImportJob job, Connection connection) throws SQLException {}
}
