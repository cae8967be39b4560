package com.isendu.contactimport.jdbc.internal.session;

import java.sql.SQLException;

/** Runs work in transactions, on connections of one data source. Thread-safe. */
public interface TransactionRunner {

    /**
     * Runs work in a transaction and ends the transaction.
     *
     * @param isolation what the work needs, a constant of {@link java.sql.Connection}
     */
    <T> T run(int isolation, ConnectionWork<T> work) throws SQLException;
}
