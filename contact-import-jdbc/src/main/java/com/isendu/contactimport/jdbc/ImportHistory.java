package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.history.ImportRecord;
import java.util.List;
import javax.sql.DataSource;

/**
 * The imports that a {@link JdbcContactSink} has recorded: who, when, from what, with which consent, and what became of them.
 *
 * <p>Faults are a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents. Thread-safe.
 */
public final class ImportHistory {

    private final Database database;

    private ImportHistory(Database database) {
        this.database = database;
    }

    /**
     * The history kept in a database. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed by the history
     * @return the history
     */
    public static ImportHistory of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * The history kept in a database, where the options say. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed by the history
     * @param options where the tables are
     * @return the history
     */
    public static ImportHistory of(DataSource dataSource, JdbcOptions options) {
        return new ImportHistory(new Database(dataSource, options));
    }

    /**
     * The imports of an account.
     *
     * @param account the account, not blank
     * @return an unmodifiable list, newest first, empty for an account without imports
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer, or has no tables
     */
    public List<ImportRecord> imports(String account) {
        return List.copyOf(
                database.read(session -> session.tables().runs().newestFirst(session.connection(), account)));
    }

    /** Shows nothing of the database. */
    @Override
    public String toString() {
        return "ImportHistory";
    }
}
