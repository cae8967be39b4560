package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs the work of the library in transactions of the host, for example those of Spring. Without it (see
 * {@link JdbcOptions.Builder#transactions}), each piece of work runs in a transaction on a separate connection.
 *
 * <p><b>Requirement:</b> the changes of the work are committed together if it returns, and rolled back together if it
 * throws. One piece of work contains a batch of contacts, the rows that the database refused, the counts and the
 * checkpoint of the import; imports are exact only if this requirement holds.
 *
 * <p><b>New or existing transaction:</b> usually, each piece of work runs in a new transaction, so that each batch is
 * committed once it is written and retried after a conflict with another import. An implementation may join a
 * transaction that the host has opened, so that the import and other work of the host are committed together. Nothing
 * is then stored before the host commits, a conflict suspends the import, and locks are held until the end. Deferred
 * constraints of the host are checked with each batch.
 *
 * <p><b>Threads:</b> must be thread-safe; one import calls from one thread at a time, several imports call at once.
 * Calls are not nested.
 */
public interface Transactions {

    /**
     * Runs work in a transaction, then commits or rolls it back.
     *
     * @param dataSource the data source passed to the library, by which a transaction manager finds its connection
     * @param isolation the required isolation, a constant of {@link java.sql.Connection} such as
     *     {@code TRANSACTION_READ_COMMITTED}. A stricter isolation hides contacts that another import stores meanwhile,
     *     so that they would be rejected as refused by the database
     * @param work the work to run once; the library calls again to retry
     * @param <T> the type of the result
     * @return the result of the work, after the commit
     * @throws SQLException the exception of the work, after the rollback; or if no connection is available or the
     *     commit fails, with the SQLState or vendor code of the driver, by which the library decides whether to retry.
     *     Any other exception of the work is also thrown unchanged after the rollback
     */
    <T> T run(DataSource dataSource, int isolation, TransactionWork<T> work) throws SQLException;
}
