package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.journal.Checkpoint;
import com.isendu.contactimport.jdbc.internal.journal.JdbcOutcomeJournal;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.sink.JournalStore;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Stores the journal of a {@link com.isendu.contactimport.sink.JournaledSink} in a relational database: imports with
 * their consent and the outcome of each contact, but no contacts. Uses the same tables of {@link JdbcSchema} as
 * {@link JdbcContactSink}. {@link ImportHistory} lists the imports but cannot undo them.
 *
 * <p><b>Connections, threads, databases:</b> as for {@link JdbcContactSink}. With SQLite and H2, the journal is a file,
 * for hosts without a database server.
 */
public final class JdbcJournalStore implements JournalStore {

    private final Database database;
    private final RecordedImports imports;

    private JdbcJournalStore(Database database, ContactTable contacts) {
        this.database = database;
        this.imports = RecordedImports.in(database, contacts);
    }

    /**
     * Returns a store on a database with the tables of {@link JdbcSchema}. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the store
     * @return the store
     */
    public static JdbcJournalStore of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns a store on the tables of {@link JdbcSchema} that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the store
     * @param options the options that name the tables; a host's contact table must exist
     * @return the store
     */
    public static JdbcJournalStore of(DataSource dataSource, JdbcOptions options) {
        return new JdbcJournalStore(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    @Override
    public Optional<StartedImport> find(String account, String importId) {
        return imports.find(account, importId);
    }

    @Override
    public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return imports.findByKey(account, idempotencyKey);
    }

    @Override
    public Optional<Journal> begin(StartedImport start) {
        return imports.begin(start, this::journal);
    }

    private Journal journal(ImportRecord record, Checkpoint from) {
        return new JdbcOutcomeJournal(database, record, from);
    }

    /**
     * Continues an import. From now on, its earlier journals are refused.
     *
     * @param account the account
     * @param importId the id of an import that {@link #find} finds
     * @return the journal
     * @throws com.isendu.contactimport.error.SinkException with {@code IMPORT_HELD_ELSEWHERE} if a stalled process
     *     holds the import in an open transaction (see {@link ImportHistory#release}); with another code if there is no
     *     such import or the database does not answer
     */
    @Override
    public Journal resume(String account, String importId) {
        return imports.resume(account, importId, this::journal);
    }

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "JdbcJournalStore";
    }
}
