package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the library does inside one transaction of {@link Transactions}.
 *
 * @param <T> what it finds out
 */
@FunctionalInterface
public interface TransactionWork<T> {

    /**
     * Does the work. It sets savepoints, and neither commits, rolls back nor closes.
     *
     * @param connection inside a transaction: autocommit off, not read-only
     * @return what it has found out
     * @throws SQLException if the driver does; everything is to be undone then, as with whatever else is thrown
     */
    T in(Connection connection) throws SQLException;
}
