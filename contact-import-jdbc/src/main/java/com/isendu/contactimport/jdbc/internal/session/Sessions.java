package com.isendu.contactimport.jdbc.internal.session;

import com.isendu.contactimport.jdbc.internal.dialect.Dialects;
import com.isendu.contactimport.jdbc.internal.dialect.SqlDialect;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens sessions in the dialect of the database. Thread-safe. */
public final class Sessions {

    private final TransactionRunner transactions;
    private final TableNames names;
    private final Duration lockWait;
    private volatile @Nullable SqlDialect dialect;

    /**
     * Opens no connection yet.
     *
     * @param lockWait how long to wait for a lock
     * @param dialect null to ask the driver when it is first needed
     */
    public Sessions(TransactionRunner transactions, TableNames names, Duration lockWait, @Nullable SqlDialect dialect) {
        this.transactions = transactions;
        this.names = names;
        this.lockWait = lockWait;
        this.dialect = dialect;
    }

    <T> T run(Work<T> work) throws SQLException {
        SqlDialect known = dialect();
        return transactions.run(
                known.isolation(), connection -> work.in(new Session(connection, known, names, lockWait)));
    }

    /** Begins as a transaction that writes has to. */
    <T> T write(Work<T> work) throws SQLException {
        return run(session -> {
            beginWrite(session);
            return work.in(session);
        });
    }

    Duration lockWait() {
        return lockWait;
    }

    Fault faultOf(SQLException exception) {
        return Faults.of(exception, dialect);
    }

    private static void beginWrite(Session session) throws SQLException {
        String sql = session.dialect().beginWrite(session.names(), session.lockWait());
        if (sql == null) {
            return;
        }
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    // The required isolation depends on the database, so determining the database takes a separate transaction.
    private SqlDialect dialect() throws SQLException {
        SqlDialect known = dialect;
        if (known == null) {
            known = transactions.run(
                    Connection.TRANSACTION_READ_COMMITTED, connection -> Dialects.of(connection.getMetaData()));
            dialect = known;
        }
        return known;
    }
}
