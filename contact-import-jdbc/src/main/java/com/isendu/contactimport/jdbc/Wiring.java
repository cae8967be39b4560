package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.dialect.Dialects;
import com.isendu.contactimport.jdbc.internal.dialect.SqlDialect;
import com.isendu.contactimport.jdbc.internal.schema.Schema;
import com.isendu.contactimport.jdbc.internal.schema.SchemaVersions;
import com.isendu.contactimport.jdbc.internal.session.ConnectionWork;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.LocalTransactions;
import com.isendu.contactimport.jdbc.internal.session.Sessions;
import com.isendu.contactimport.jdbc.internal.session.TransactionRunner;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Passes the values of {@link JdbcOptions} to the internal packages, which do not depend on exported types. */
final class Wiring {

    private Wiring() {}

    /** Adapts the transactions of a host. */
    private record HostTransactions(DataSource dataSource, Transactions host) implements TransactionRunner {

        @Override
        public <T> T run(int isolation, ConnectionWork<T> work) throws SQLException {
            return host.run(dataSource, isolation, work::in);
        }
    }

    /** Opens no connection yet. */
    static Database database(DataSource dataSource, JdbcOptions options) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(options, "options");
        Sessions sessions =
                new Sessions(transactions(dataSource, options), names(options), options.lockWait(), dialect(options));
        return new Database(sessions, options.reconnectFor());
    }

    static Schema schema(Database database, ContactTable contacts) {
        return new Schema(database, contacts, SchemaVersions.LIBRARY);
    }

    static ContactTable contacts(JdbcOptions options) {
        return options.contactTable()
                .map(host -> ContactTable.ofHost(host.columns()))
                .orElseGet(() -> ContactTable.ofLibrary(names(options)));
    }

    private static TransactionRunner transactions(DataSource dataSource, JdbcOptions options) {
        return options.transactions()
                .<TransactionRunner>map(host -> new HostTransactions(dataSource, host))
                .orElseGet(() -> new LocalTransactions(dataSource));
    }

    private static TableNames names(JdbcOptions options) {
        return new TableNames(options.schema().orElse(null), options.tablePrefix());
    }

    private static @Nullable SqlDialect dialect(JdbcOptions options) {
        return options.database()
                .map(kind -> Dialects.named(kind.name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }
}
