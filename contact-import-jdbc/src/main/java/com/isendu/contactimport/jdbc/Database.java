package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.error.SinkException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Does work in transactions, again when it lost against another one, and throws a {@link SinkException} when it cannot be
 * done. Thread-safe; opens no connection before there is work, and keeps none.
 */
final class Database {

    private final Transactions transactions;
    private final JdbcOptions options;

    /** Work without a result. */
    @FunctionalInterface
    interface Action {

        void in(Session session) throws SQLException;
    }

    Database(DataSource dataSource, JdbcOptions options) {
        this.options = options;
        this.transactions = new Transactions(
                Objects.requireNonNull(dataSource, "dataSource"), Objects.requireNonNull(options, "options"));
    }

    /** Commits what the work has done. */
    <T> T write(Work<T> work) {
        return repeat(work, Purpose.WRITE);
    }

    /** Commits what the work has done. */
    void run(Action action) {
        write(session -> {
            action.in(session);
            return true;
        });
    }

    /** Commits what the work has defined. */
    void define(Action action) {
        repeat(
                session -> {
                    action.in(session);
                    return true;
                },
                Purpose.DEFINE);
    }

    /** Undoes what the work has done. */
    <T> T tryOut(Work<T> work) {
        return repeat(work, Purpose.TRY_OUT);
    }

    /** For work that changes nothing; an {@link IllegalArgumentException} of it means that what it read is malformed. */
    <T> T read(Work<T> work) {
        try {
            return repeat(work, Purpose.READ);
        } catch (IllegalArgumentException e) {
            throw Faults.exception(Fault.STORED_VALUE_MALFORMED);
        }
    }

    /** For work that changes nothing, where the tables may be missing; then there is no result. */
    <T> Optional<T> readIfTablesExist(Work<T> work) {
        try {
            return Optional.of(transactions.run(work, Purpose.READ));
        } catch (SQLException e) {
            Fault fault = transactions.faultOf(e);
            if (fault == Fault.SCHEMA_MISSING) {
                return Optional.empty();
            }
            throw Faults.exception(fault, e);
        }
    }

    /**
     * Commits what the work has done, exactly once: the work itself finds out whether an earlier try has succeeded, so that it is tried again
     * also when the connection is lost.
     */
    <T> T writeOnce(Work<T> work) {
        return repeat(work, Purpose.WRITE, new Retry(options.reconnectFor()));
    }

    private <T> T repeat(Work<T> work, Purpose purpose) {
        return repeat(work, purpose, new Retry(Duration.ZERO));
    }

    private <T> T repeat(Work<T> work, Purpose purpose, Retry retry) {
        while (true) {
            try {
                return transactions.run(work, purpose);
            } catch (SQLException e) {
                Fault fault = transactions.faultOf(e);
                retry.pauseOrThrow(fault, Faults.exception(fault, e));
            } catch (SinkException e) {
                retry.pauseOrThrow(Faults.ofException(e), e);
            }
        }
    }
}
