package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.jdbc.internal.batch.BatchWriter;
import com.isendu.contactimport.jdbc.internal.batch.OptimisticInsert;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.journal.Checkpoint;
import com.isendu.contactimport.jdbc.internal.journal.JdbcImportJournal;
import com.isendu.contactimport.jdbc.internal.journal.JdbcLaneJournal;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Stores contacts in a relational database, together with the consent and a record of each import.
 *
 * <p>Each batch is one transaction. What the columns take is read once for each import, and a contact that does not fit
 * is rejected with {@code FIELD_TOO_LONG} or {@code REQUIRED_MISSING}. A contact that the database refuses for another
 * reason, for example by a constraint of the host, is rejected with {@code SINK_REJECTED} and the parameter
 * {@code reason}; the others of its batch are stored. A deadlock, a lock timeout or a concurrent import of the same
 * people repeats the batch a few times. Everything else is a {@link com.isendu.contactimport.error.SinkException} whose
 * parameters {@code reason}, {@code sqlState} and {@code vendorCode} give the cause. It has the code
 * {@code SINK_MISCONFIGURED} where importing again later does not help: {@code SCHEMA_MISSING} when the tables have not
 * been made (see {@link JdbcSchema}), {@code COLUMN_TYPE_DIFFERENT}, {@code PERMISSION_MISSING}, {@code LOGIN_REFUSED},
 * {@code STATEMENT_REFUSED}, and {@code EVERY_CONTACT_REFUSED} when a batch of ten or more contacts is refused as a
 * whole for one reason; and {@code SINK_UNAVAILABLE} where it does: {@code UNREACHABLE}, {@code EXHAUSTED} and so on.
 * The driver's exception is neither its cause nor quoted, since it shows the values of the row.
 *
 * <p><b>Connections:</b> one is taken from the data source for each call and given back with autocommit, isolation and
 * read-only as found; the transactions run at READ COMMITTED (SQLite and {@link DatabaseKind#OTHER}: SERIALIZABLE). The
 * data source is never closed. A data source without a pool works, but opens a connection for each batch.
 * <b>Threads:</b> thread-safe; concurrent imports of the same people neither deadlock nor double anybody.
 * <b>Databases:</b> those of {@link DatabaseKind}; see {@link JdbcOptions}.
 */
public final class JdbcContactSink implements ResumableSink {

    private final Database database;
    private final ContactTable contacts;
    private final RecordedImports imports;

    private JdbcContactSink(Database database, ContactTable contacts) {
        this.database = database;
        this.contacts = contacts;
        this.imports = RecordedImports.in(database, contacts);
    }

    /**
     * Returns a sink on a database that has the tables of {@link JdbcSchema}. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed by the sink
     * @return the sink
     */
    public static JdbcContactSink of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns a sink on a database that has the tables of {@link JdbcSchema}, where the options say. Opens no
     * connection yet.
     *
     * @param dataSource where connections come from; not closed by the sink
     * @param options where the tables are
     * @return the sink
     */
    public static JdbcContactSink of(DataSource dataSource, JdbcOptions options) {
        return new JdbcContactSink(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    /**
     * Stores the contacts of a batch in one transaction, outside of any import: without a journal, and without a way to
     * undo it.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     * @throws com.isendu.contactimport.error.SinkException if none was stored, by no fault of a row
     */
    public BatchOutcome write(ContactBatch batch) {
        OptimisticInsert disabled = OptimisticInsert.disabled();
        return database.write(session -> BatchWriter.write(session, contacts, batch, disabled));
    }

    /**
     * Does what {@link #write} does and rolls it back, so that the database's own constraints have their say.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     * @throws com.isendu.contactimport.error.SinkException as {@link #write} does
     */
    @Override
    public BatchOutcome check(ContactBatch batch) {
        imports.store().requireVerified(batch.account());
        OptimisticInsert disabled = OptimisticInsert.disabled();
        return database.tryOut(session -> BatchWriter.write(session, contacts, batch, disabled));
    }

    /**
     * Returns whether the table of contacts has a column for the field: the library's has one for each, a host's those
     * that {@link HostContactTable} names.
     *
     * @param field a built-in field or a custom one
     * @return false if the values of the field are not stored; true always for the e-mail, of which the key is stored
     *     at least
     */
    @Override
    public boolean stores(Field field) {
        return field == ContactField.EMAIL || contacts.columns().stores(field);
    }

    /**
     * Returns whether the birthday is a text: always in the library's table, and in a host's where its column holds
     * texts. Asks the database.
     *
     * @return false if birthdays without a year are left out
     */
    @Override
    public boolean storesBirthdaysWithoutYear() {
        boolean hostsColumn = contacts.isHosts() && contacts.columns().stores(ContactField.BIRTHDAY);
        // Where the table is missing, the import is refused when it begins, with the reason.
        return !hostsColumn
                || database.readIfTablesExist(
                                session -> contacts.limits(session).takesText(ContactField.BIRTHDAY))
                        .orElse(true);
    }

    @Override
    public Optional<StartedImport> find(String account, String importId) {
        return imports.find(account, importId);
    }

    @Override
    public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return imports.findByKey(account, idempotencyKey);
    }

    /**
     * Records the import, its consent and its terms.
     *
     * @param start the import, running
     * @return its journal; empty when the account has an import of that idempotency key
     * @throws com.isendu.contactimport.error.SinkException with the code {@code SINK_SCHEMA_NEWER} if the tables are of
     *     a later version than this library; with another code if it cannot be recorded. Then nothing may be imported
     */
    @Override
    public Optional<ImportJournal> begin(StartedImport start) {
        return imports.begin(start, this::journal);
    }

    private ImportJournal journal(ImportRecord record, Checkpoint from) {
        return new JdbcImportJournal(database, contacts, record, from);
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
    public ImportJournal resume(String account, String importId) {
        return imports.resume(account, importId, this::journal);
    }

    @Override
    public boolean hasLanes() {
        return true;
    }

    /**
     * Joins an import to write a share of it, in transactions of its own. While they run they share the row of the
     * import in PostgreSQL, MariaDB and MySQL; in other databases they take turns.
     *
     * @param account the account
     * @param importId an import that {@link #find} finds
     * @param lane which share, from 0
     * @return its journal
     * @throws com.isendu.contactimport.error.SinkException if there is no such import, it was undone, or the database
     *     does not answer
     */
    @Override
    public ImportJournal lane(String account, String importId, int lane) {
        return JdbcLaneJournal.open(database, contacts, imports.running(account, importId), lane);
    }

    /** Shows nothing of the database. */
    @Override
    public String toString() {
        return "JdbcContactSink";
    }
}
