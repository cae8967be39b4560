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
 * Runs the work of an import in the transactions of a {@link PlatformTransactionManager}. The manager must be one of
 * the sink's data source, as a {@code JdbcTransactionManager} or {@code JpaTransactionManager} is; work on a connection
 * that it does not hold is refused. Immutable; as thread-safe as the manager.
 */
public final class SpringTransactions implements Transactions {

    private final PlatformTransactionManager manager;
    private final int propagation;

    private SpringTransactions(PlatformTransactionManager manager, int propagation) {
        this.manager = Objects.requireNonNull(manager, "manager");
        this.propagation = propagation;
    }

    /**
     * A new transaction for each piece of work: each batch is kept when it is written, whatever becomes of a
     * transaction that the host has open meanwhile. That one keeps its connection, so that an import within it needs a
     * second one of the pool.
     *
     * @param manager the manager of the sink's data source
     * @return the transactions
     */
    public static SpringTransactions separate(PlatformTransactionManager manager) {
        return new SpringTransactions(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Returns the transaction that the host has open on the thread of the import, so that the import is kept or undone
     * with the host's own work; a new one for each piece of work where none is open. See {@link Transactions} for what
     * that costs.
     *
     * @param manager the manager of the sink's data source
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

    // Pools have states of their own for "none to be had"; whatever they say, the database was not reached.
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

    // Why the work failed is what counts; what the driver says of the rollback may hold values of rows.
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

    /** Shows nothing of the manager. */
    @Override
    public String toString() {
        return "SpringTransactions";
    }
}
