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
 * Stores contacts in a relational database, with a record of each import and its consent.
 *
 * <p><b>Rows:</b> each batch is one transaction. The limits of the columns are read once for each import; a contact
 * that does not fit is rejected with {@code FIELD_TOO_LONG} or {@code REQUIRED_MISSING}. A contact that the database
 * refuses for another reason, for example because of a constraint of the host, is rejected with {@code SINK_REJECTED}
 * and the parameter {@code reason}; the others of its batch are stored. After a deadlock, a lock timeout or a conflict
 * with a concurrent import, the batch is retried a few times.
 *
 * <p><b>Errors:</b> all other faults are a {@link com.isendu.contactimport.error.SinkException} with the parameters
 * {@code reason}, {@code sqlState} and {@code vendorCode}.
 * <ul>
 * <li>{@code SINK_MISCONFIGURED}: a later attempt does not help. The reasons are {@code SCHEMA_MISSING} if the tables
 *     have not been created (see {@link JdbcSchema}), {@code COLUMN_TYPE_DIFFERENT}, {@code PERMISSION_MISSING},
 *     {@code LOGIN_REFUSED}, {@code STATEMENT_REFUSED}, and {@code EVERY_CONTACT_REFUSED} if a batch of ten or more
 *     contacts is refused entirely for the same reason.
 * <li>{@code SINK_UNAVAILABLE}: a later attempt can succeed. The reasons are {@code UNREACHABLE}, {@code EXHAUSTED} and
 *     others.
 * </ul>
 *
 * <p>The exception of the driver is neither its cause nor quoted, because it contains the values of the row.
 *
 * <p><b>Connections:</b> each call takes a connection from the data source and returns it with autocommit, isolation
 * and read-only unchanged. Transactions run at READ COMMITTED (SQLite and {@link DatabaseKind#OTHER}: SERIALIZABLE).
 * The data source is never closed. A data source without a pool works, but opens a connection for each batch.
 * <b>Threads:</b> thread-safe; concurrent imports of the same people neither deadlock nor create duplicates.
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
     * Returns a sink on a database with the tables of {@link JdbcSchema}. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the sink
     * @return the sink
     */
    public static JdbcContactSink of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns a sink on the tables of {@link JdbcSchema} that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the sink
     * @param options the options that name the tables
     * @return the sink
     */
    public static JdbcContactSink of(DataSource dataSource, JdbcOptions options) {
        return new JdbcContactSink(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    /**
     * Stores the contacts of a batch in one transaction outside any import, without a journal. This cannot be undone.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     * @throws com.isendu.contactimport.error.SinkException if no contact was stored for a reason other than a row
     */
    public BatchOutcome write(ContactBatch batch) {
        OptimisticInsert disabled = OptimisticInsert.disabled();
        return database.write(session -> BatchWriter.write(session, contacts, batch, disabled));
    }

    /**
     * Does what {@link #write} does and rolls the transaction back, so that the constraints of the database are checked
     * too.
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
     * Returns whether the contact table has a column for the field. The library's table has one for each field, a
     * host's table those that {@link HostContactTable} names.
     *
     * @param field a built-in or custom field
     * @return false if values of the field are not stored; always true for the e-mail field, of which at least the key
     *     is stored
     */
    @Override
    public boolean stores(Field field) {
        return field == ContactField.EMAIL || contacts.columns().stores(field);
    }

    /**
     * Returns whether birthdays are stored as texts: always in the library's table, in a host's table if the column
     * contains texts. Queries the database.
     *
     * @return false if birthdays without a year are dropped
     */
    @Override
    public boolean storesBirthdaysWithoutYear() {
        boolean hostsColumn = contacts.isHosts() && contacts.columns().stores(ContactField.BIRTHDAY);
        // If the table is missing, the import fails at its start with that reason.
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
     * Records the import with its consent and terms.
     *
     * @param start the import, running
     * @return the journal, or empty if the account already has an import with that idempotency key
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_SCHEMA_NEWER} if the tables have a newer
     *     version than this library supports; with another code if the import cannot be recorded. Nothing may be
     *     imported then
     */
    @Override
    public Optional<ImportJournal> begin(StartedImport start) {
        return imports.begin(start, this::journal);
    }

    private ImportJournal journal(ImportRecord record, Checkpoint from) {
        return new JdbcImportJournal(database, contacts, record, from);
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
    public ImportJournal resume(String account, String importId) {
        return imports.resume(account, importId, this::journal);
    }

    @Override
    public boolean hasLanes() {
        return true;
    }

    /**
     * Joins an import to write a share of it in separate transactions. In PostgreSQL, MariaDB and MySQL, the
     * transactions of all lanes share the row of the import and run concurrently; in other databases they take turns.
     *
     * @param account the account
     * @param importId the id of an import that {@link #find} finds
     * @param lane the number of the lane, from 0
     * @return the journal
     * @throws com.isendu.contactimport.error.SinkException if there is no such import, the import was undone, or the
     *     database does not answer
     */
    @Override
    public ImportJournal lane(String account, String importId, int lane) {
        return JdbcLaneJournal.open(database, contacts, imports.running(account, importId), lane);
    }

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "JdbcContactSink";
    }
}
