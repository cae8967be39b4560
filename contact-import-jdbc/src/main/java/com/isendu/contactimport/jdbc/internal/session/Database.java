package com.isendu.contactimport.jdbc.internal.session;

import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs work in transactions, retries it after conflicts, and throws a {@link SinkException} if it fails. Thread-safe;
 * opens a connection only for work and keeps none.
 */
public final class Database {

    private final Sessions sessions;
    private final Duration reconnectFor;

    /** Work without a result. */
    @FunctionalInterface
    public interface Action {

        void in(Session session) throws SQLException;
    }

    @FunctionalInterface
    private interface Try<T> {

        T run() throws SQLException;
    }

    /**
     * Opens no connection yet.
     *
     * @param reconnectFor how long {@link #writeOnce} tries to reach a database that it has lost
     */
    public Database(Sessions sessions, Duration reconnectFor) {
        this.sessions = sessions;
        this.reconnectFor = reconnectFor;
    }

    /** Commits what the work has done. */
    public <T> T write(Work<T> work) {
        return repeat(() -> sessions.write(work), new Retry(Duration.ZERO));
    }

    /** Commits what the work has done. */
    public void run(Action action) {
        write(resultless(action));
    }

    /** Commits what the work has defined; there may be no tables before. */
    public void define(Action action) {
        repeat(() -> sessions.run(resultless(action)), new Retry(Duration.ZERO));
    }

    /** Undoes what the work has done; with a savepoint, since the transaction may be one of the host's. */
    public <T> T tryOut(Work<T> work) {
        return write(session -> {
            Savepoint before = session.connection().setSavepoint();
            T result = work.in(session);
            session.connection().rollback(before);
            return result;
        });
    }

    /**
     * For work that changes nothing; an {@link IllegalArgumentException} of it means that what it read is malformed.
     */
    public <T> T read(Work<T> work) {
        try {
            return repeat(() -> sessions.run(work), new Retry(Duration.ZERO));
        } catch (IllegalArgumentException e) {
            throw Faults.exception(Fault.STORED_VALUE_MALFORMED);
        }
    }

    /** Runs work that changes nothing; returns empty if the tables are missing. */
    public <T> Optional<T> readIfTablesExist(Work<T> work) {
        try {
            return Optional.of(sessions.run(work));
        } catch (SQLException e) {
            Fault fault = sessions.faultOf(e);
            if (fault == Fault.SCHEMA_MISSING) {
                return Optional.empty();
            }
            throw Faults.exception(fault, e);
        }
    }

    /**
     * Commits what the work has done, exactly once: the work itself finds out whether an earlier try has succeeded, so
     * that it is tried again also when the connection is lost.
     */
    public <T> T writeOnce(Work<T> work) {
        return repeat(() -> sessions.write(work), new Retry(reconnectFor));
    }

    /** Like {@link #writeOnce}, for work without a result. */
    public void runOnce(Action action) {
        writeOnce(resultless(action));
    }

    /**
     * Like {@link #write}, for work that begins by locking one row.
     *
     * @param held what to throw when another transaction keeps the row for longer than one waits for a lock
     */
    public <T> T hold(Work<T> work, Supplier<SinkException> held) {
        return hold(work, held, Duration.ZERO);
    }

    /** Like {@link #writeOnce}, for work that begins by locking one row; otherwise like {@link #hold}. */
    public <T> T holdOnce(Work<T> work, Supplier<SinkException> held) {
        return hold(work, held, reconnectFor);
    }

    private <T> T hold(Work<T> work, Supplier<SinkException> held, Duration reconnect) {
        try {
            return repeat(() -> sessions.write(work), new Retry(reconnect, sessions.lockWait()));
        } catch (SinkException e) {
            throw Faults.ofException(e) == Fault.LOCKED ? held.get() : e;
        }
    }

    private static Work<Boolean> resultless(Action action) {
        return session -> {
            action.in(session);
            return true;
        };
    }

    private <T> T repeat(Try<T> attempt, Retry retry) {
        while (true) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                Fault fault = sessions.faultOf(e);
                retry.pauseOrThrow(fault, Faults.exception(fault, e));
            } catch (SinkException e) {
                retry.pauseOrThrow(Faults.ofException(e), e);
            }
        }
    }
}
