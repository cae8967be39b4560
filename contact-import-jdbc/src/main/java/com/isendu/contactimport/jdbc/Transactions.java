package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * How a host runs the work of the library in its own transactions, Spring's for example. Without one (see
 * {@link JdbcOptions.Builder#transactions}), each piece of work is a transaction on a connection of its own.
 *
 * <p><b>What is relied on:</b> what the work does is committed as a whole when it returns, and undone as a whole when
 * it throws. A batch of contacts, the rows that the database refused, the counts and the checkpoint of its import are
 * one piece of work; an import is exact for as long as this holds.
 *
 * <p><b>A new transaction, or the one that is open?</b> A new one is the rule: each batch is then kept when it is
 * written, and a lost contest against another import is tried again. An implementation may join a transaction that the
 * host has opened, so that an import and work of the host become one; then nothing is kept before the host commits, a
 * contest lost ends the import, and locks are held to its end. Constraints that the host has left deferred are checked
 * with each batch.
 *
 * <p><b>Threads:</b> thread-safe; each import calls from one thread at a time, several imports at once. Calls are not
 * nested.
 */
public interface Transactions {

    /**
     * Runs work in a transaction and ends the transaction.
     *
     * @param dataSource the data source that the library was given; a transaction manager looks up by it the connection
     *     it holds
     * @param isolation what the work needs, a constant of {@link java.sql.Connection} such as
     *     {@code TRANSACTION_READ_COMMITTED}. A stricter one hides contacts that another import stores meanwhile, so
     *     that the database seems to refuse them
     * @param work what to do, once; the library itself calls again when it is worth another try
     * @param <T> what the work finds out
     * @return what the work has returned, after the commit
     * @throws SQLException the work's own, after everything was undone; or when no connection was to be had or the
     *     commit failed: then with the SQLState or vendor code that the driver gave, by which the library knows whether
     *     another try is worthwhile. Whatever else the work throws leaves as it is, everything undone too
     */
    <T> T run(DataSource dataSource, int isolation, TransactionWork<T> work) throws SQLException;
}
