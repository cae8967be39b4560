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
 * Keeps the journal of a {@link com.isendu.contactimport.sink.JournaledSink} in a relational database: imports with
 * their consent, and what became of each contact, in the tables of {@link JdbcSchema} that {@link JdbcContactSink} uses
 * for them. No contact is stored. {@link ImportHistory} lists the imports; it cannot undo them.
 *
 * <p><b>Connections, threads, databases:</b> as for {@link JdbcContactSink}. SQLite and H2 keep the journal in a file,
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
     * Returns a store in a database that has the tables of {@link JdbcSchema}. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed by the store
     * @return the store
     */
    public static JdbcJournalStore of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns a store in a database that has the tables of {@link JdbcSchema}, where the options say. Opens no
     * connection yet.
     *
     * @param dataSource where connections come from; not closed by the store
     * @param options where the tables are; a host's table of contacts has to be there, too
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
     * Continues an import; its older journals are refused from now on.
     *
     * @param account the account
     * @param importId an import that {@link #find} finds
     * @return its journal
     * @throws com.isendu.contactimport.error.SinkException with {@code IMPORT_HELD_ELSEWHERE} if a process that does
     *     not go on holds the import in an open transaction (see {@link ImportHistory#release}); with another code if
     *     there is no such import or the database does not answer
     */
    @Override
    public Journal resume(String account, String importId) {
        return imports.resume(account, importId, this::journal);
    }

    /** Shows nothing of the database. */
    @Override
    public String toString() {
        return "JdbcJournalStore";
    }
}
