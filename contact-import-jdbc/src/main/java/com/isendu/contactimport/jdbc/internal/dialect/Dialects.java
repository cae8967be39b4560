package com.isendu.contactimport.jdbc.internal.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** The dialects of the supported databases. */
public final class Dialects {

    private static final List<SqlDialect> ALL = List.of(
            new H2Dialect(),
            new PostgresDialect(),
            MySqlDialect.mariaDb(),
            MySqlDialect.mySql(),
            new SqliteDialect(),
            // The fallback for all other databases.
            new StandardDialect());

    private Dialects() {}

    /** Returns the one of a name that {@link SqlDialect#name()} gives. */
    public static SqlDialect named(String name) {
        return first(dialect -> dialect.name().equals(name));
    }

    /** Returns the one of the database that the driver reports. */
    public static SqlDialect of(DatabaseMetaData metaData) throws SQLException {
        return of(metaData.getDatabaseProductName(), metaData.getDatabaseProductVersion());
    }

    public static SqlDialect of(String product, String version) {
        return first(dialect -> dialect.isProduct(product, version));
    }

    private static SqlDialect first(Predicate<SqlDialect> wanted) {
        return ALL.stream().filter(wanted).findFirst().orElseThrow();
    }
}
