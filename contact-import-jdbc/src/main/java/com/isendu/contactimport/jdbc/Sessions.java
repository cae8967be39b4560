package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens sessions: work in a transaction, on the tables of the database that the data source leads to. Thread-safe. */
final class Sessions {

    private final DataSource dataSource;
    private final JdbcOptions options;
    private volatile @Nullable Tables tables;

    Sessions(DataSource dataSource, JdbcOptions options) {
        this.dataSource = dataSource;
        this.options = options;
    }

    <T> T run(Work<T> work) throws SQLException {
        Tables known = tables();
        return inTransaction(known.dialect().isolation(), connection -> work.in(new Session(connection, known)));
    }

    /** Begins as a transaction that writes has to. */
    <T> T write(Work<T> work) throws SQLException {
        return run(session -> {
            beginWrite(session);
            return work.in(session);
        });
    }

    Fault faultOf(SQLException exception) {
        Tables known = tables;
        return Faults.of(exception, known == null ? null : known.dialect());
    }

    private static void beginWrite(Session session) throws SQLException {
        String sql = session.dialect().beginWrite(session.tables().names());
        if (sql == null) {
            return;
        }
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    // The isolation that a transaction needs depends on the database, so that asking for it takes one of its own.
    private Tables tables() throws SQLException {
        Tables known = tables;
        if (known == null) {
            known = inTransaction(
                    Connection.TRANSACTION_READ_COMMITTED, connection -> Tables.of(options, connection.getMetaData()));
            tables = known;
        }
        return known;
    }

    private <T> T inTransaction(int isolation, TransactionWork<T> work) throws SQLException {
        return options.transactions().run(dataSource, isolation, work);
    }
}
