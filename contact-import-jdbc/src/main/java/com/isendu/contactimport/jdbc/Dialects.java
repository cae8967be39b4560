package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The databases this library knows. */
final class Dialects {

    private static final List<Dialect> ALL = List.of(new H2Dialect());

    private Dialects() {}

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return ALL.stream()
                .filter(dialect -> dialect.isProduct(product))
                .findFirst()
                .orElseThrow(() -> Faults.exception(Fault.DATABASE_UNSUPPORTED));
    }
}
