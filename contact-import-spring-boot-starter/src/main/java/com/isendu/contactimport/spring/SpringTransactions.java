package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.TransactionWork;
import com.isendu.contactimport.jdbc.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Runs the work of an import in the transactions of a {@link PlatformTransactionManager}. The manager must manage the
 * data source of the sink, as a {@code JdbcTransactionManager} or {@code JpaTransactionManager} does; work on another
 * connection is refused. Immutable; thread-safe if the manager is.
 */
public final class SpringTransactions implements Transactions {

    private final PlatformTransactionManager manager;
    private final int propagation;

    private SpringTransactions(PlatformTransactionManager manager, int propagation) {
        this.manager = Objects.requireNonNull(manager, "manager");
        this.propagation = propagation;
    }

    /**
     * Returns transactions that are new for each piece of work: each batch is committed once it is written, independent
     * of an open transaction of the host. An import within such a transaction needs a second connection from the pool.
     *
     * @param manager the manager of the data source of the sink
     * @return the transactions
     */
    public static SpringTransactions separate(PlatformTransactionManager manager) {
        return new SpringTransactions(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Returns transactions that join the open transaction of the host on the thread of the import, so that the import
     * is committed or rolled back with other work of the host. If none is open, each piece of work has a new
     * transaction. {@link Transactions} describes the consequences.
     *
     * @param manager the manager of the data source of the sink
     * @return the transactions
     */
    public static SpringTransactions joining(PlatformTransactionManager manager) {
        return new SpringTransactions(manager, TransactionDefinition.PROPAGATION_REQUIRED);
    }

    @Override
    public <T> T run(DataSource dataSource, int isolation, TransactionWork<T> work) throws SQLException {
        TransactionStatus transaction = begin(isolation);
        T result;
        try {
            result = onConnection(dataSource, work);
        } catch (Throwable failure) {
            rollback(transaction);
            throw failure;
        }
        commit(transaction);
        return result;
    }

    // Pools report an unavailable connection with various states; in any case, the database was not reached.
    private TransactionStatus begin(int isolation) throws SQLException {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(propagation);
        definition.setIsolationLevel(isolation);
        definition.setName("contact-import");
        try {
            return manager.getTransaction(definition);
        } catch (NestedRuntimeException e) {
            throw new SQLTransientConnectionException("no transaction was to be had", "08001", e);
        }
    }

    private static <T> T onConnection(DataSource dataSource, TransactionWork<T> work) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("the transaction manager is not one of the data source");
            }
            return work.in(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    // The failure of the work matters; the message of a failed rollback may contain values of rows.
    private void rollback(TransactionStatus transaction) {
        try {
            manager.rollback(transaction);
        } catch (NestedRuntimeException e) {
            return;
        }
    }

    private void commit(TransactionStatus transaction) throws SQLException {
        try {
            manager.commit(transaction);
        } catch (NestedRuntimeException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Shows no property of the manager. */
    @Override
    public String toString() {
        return "SpringTransactions";
    }
}
