package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.jdbc.TransactionWork;
import com.isendu.contactimport.jdbc.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The transactions of a host, bound to a thread: work joins the one that is open, or gets a new one. */
public final class HostTransactions implements Transactions {

    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();
    private int begun;

    public int begun() {
        return begun;
    }

    @Override
    public <T> T run(DataSource dataSource, int isolation, TransactionWork<T> work) throws SQLException {
        Connection joined = OPEN.get();
        return joined == null ? inNew(dataSource, isolation, work) : work.in(joined);
    }

    private <T> T inNew(DataSource dataSource, int isolation, TransactionWork<T> work) throws SQLException {
        begun++;
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            OPEN.set(connection);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (Throwable failure) {
                connection.rollback();
                throw failure;
            }
        } finally {
            OPEN.remove();
        }
    }
}
