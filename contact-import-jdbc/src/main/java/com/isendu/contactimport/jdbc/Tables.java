package com.isendu.contactimport.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of one database: their statements, made once its dialect is known. Thread-safe.
 *
 * @param dialect what the database does differently
 * @param names how the tables are called
 * @param contacts the table of contacts
 * @param runs the table of imports
 * @param journal the tables of written batches and refused rows
 * @param mappings the table of remembered mappings
 * @param limits what the columns of contacts take
 * @param bulk writes contacts in bulk where that is possible
 */
record Tables(
        Dialect dialect,
        TableNames names,
        ContactTable contacts,
        RunTable runs,
        JournalTable journal,
        MappingTable mappings,
        LimitsOnce limits,
        BulkWriter bulk) {

    static Tables of(JdbcOptions options, DatabaseMetaData metaData) throws SQLException {
        Dialect dialect = Dialects.of(options.database(), metaData);
        TableNames names = options.names();
        return new Tables(
                dialect,
                names,
                new ContactTable(
                        options.contactColumns(),
                        dialect,
                        options.contactTable().isPresent()),
                new RunTable(names, dialect.times()),
                new JournalTable(names),
                new MappingTable(names, dialect),
                new LimitsOnce(),
                new BulkWriter(dialect.bulk()));
    }

    /** The host may have changed its tables. */
    void lookAgain() {
        limits.forget();
        bulk.forget();
    }

    /** The statements that make the tables that are the library's. */
    List<String> definition() {
        SchemaFile file = SchemaFile.of(dialect.kind());
        List<String> statements = contacts.isHosts() ? file.statementsWithoutContacts() : file.statements();
        return statements.stream().map(names::in).toList();
    }
}
