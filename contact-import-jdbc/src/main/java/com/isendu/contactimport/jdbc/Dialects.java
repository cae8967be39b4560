package com.isendu.contactimport.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The databases this library knows. */
final class Dialects {

    private static final List<Dialect> ALL = List.of(
            new H2Dialect(),
            new PostgresDialect(),
            new MySqlDialect(DatabaseKind.MARIADB),
            new MySqlDialect(DatabaseKind.MYSQL),
            new SqliteDialect(),
            // Takes what the others leave.
            new StandardDialect());

    private Dialects() {}

    /** The one configured, else the one that the driver tells. */
    static Dialect of(Optional<DatabaseKind> configured, DatabaseMetaData metaData) throws SQLException {
        if (configured.isPresent()) {
            return first(dialect -> dialect.kind() == configured.get());
        }
        return of(metaData.getDatabaseProductName(), metaData.getDatabaseProductVersion());
    }

    static Dialect of(String name, String version) {
        return first(dialect -> dialect.isProduct(name, version));
    }

    private static Dialect first(Predicate<Dialect> wanted) {
        return ALL.stream().filter(wanted).findFirst().orElseThrow();
    }
}
