package com.isendu.contactimport.jobs.job;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Observes how jobs end, in the transaction that records the end. A job can end more than once: it may be suspended,
 * continued and then completed, or refused and then abandoned. What a listener writes through the connection, such as
 * an outbox message, is committed exactly once, together with the state of the job, even if nodes die. Effects outside
 * the transaction, such as sending an e-mail, may happen more than once.
 *
 * <p>Called on the thread that runs, cancels or abandons the job; several jobs call a listener from several threads at
 * once. The transaction is one of {@code JdbcOptions.transactions}, so repositories of the host that take part in it
 * use the same transaction. If a listener throws, the transaction is rolled back. A node that runs the job then tries
 * again later and, if the listener keeps failing, suspends the job; the caller that cancels or abandons a job gets the
 * exception.
 */
public interface JobListener {

    /** A listener that does nothing. */
    JobListener NONE = new JobListener() {};

    /**
     * Called when a job is completed: all, some or no rows were imported.
     *
     * @param job the job, with its result
     * @param connection the connection of the transaction; do not commit or close it
     * @throws SQLException if a write fails; the end of the job is then not recorded
     */
    default void onCompleted(ImportJob job, Connection connection) throws SQLException {}

    /**
     * Called when a job is suspended, refused or abandoned.
     *
     * @param job the job, with its problem
     * @param connection the connection of the transaction; do not commit or close it
     * @throws SQLException if a write fails; the end of the job is then not recorded
     */
    default void onStopped(ImportJob job, Connection connection) throws SQLException {}
}
