package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A piece of work that the library does in one transaction of {@link Transactions}.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface TransactionWork<T> {

    /**
     * Does the work. It may set savepoints, but does not commit, roll back or close the connection.
     *
     * @param connection a connection in a transaction: autocommit off, not read-only
     * @return the result
     * @throws SQLException if the driver reports an error; after this or any other exception, the transaction must be
     *     rolled back
     */
    T in(Connection connection) throws SQLException;
}
