package com.isendu.contactimport.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * The tables of one database: their statements, made once its dialect is known. Thread-safe.
 *
 * @param dialect what the database does differently
 * @param names how the tables are called
 * @param contacts the table of contacts
 * @param runs the table of imports
 * @param mappings the table of remembered mappings
 * @param limits what the columns of contacts take
 */
record Tables(
        Dialect dialect,
        TableNames names,
        ContactTable contacts,
        RunTable runs,
        MappingTable mappings,
        LimitsOnce limits) {

    static Tables of(JdbcOptions options, DatabaseMetaData metaData) throws SQLException {
        Dialect dialect = Dialects.of(options.database(), metaData);
        TableNames names = options.names();
        return new Tables(
                dialect,
                names,
                new ContactTable(ContactColumns.of(names), dialect),
                new RunTable(names, dialect.times()),
                new MappingTable(names, dialect),
                new LimitsOnce());
    }
}
