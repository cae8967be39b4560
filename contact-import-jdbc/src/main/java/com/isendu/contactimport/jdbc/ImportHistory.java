package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.journal.Abandonment;
import com.isendu.contactimport.jdbc.internal.journal.Purge;
import com.isendu.contactimport.jdbc.internal.journal.RunTable;
import com.isendu.contactimport.jdbc.internal.owner.HeldImport;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.undo.Undo;
import com.isendu.contactimport.jdbc.internal.undo.UndoTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The history of the imports that a {@link JdbcContactSink} or {@link JdbcJournalStore} has recorded. Lists, undoes,
 * abandons and purges them.
 *
 * <p>Methods throw a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents.
 * Thread-safe.
 */
public final class ImportHistory {

    private final Database database;
    private final ContactTable contacts;

    private ImportHistory(Database database, ContactTable contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /**
     * Returns the history in a database. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the history
     * @return the history
     */
    public static ImportHistory of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns the history in the tables that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the history
     * @param options the options that name the tables
     * @return the history
     */
    public static ImportHistory of(DataSource dataSource, JdbcOptions options) {
        return new ImportHistory(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    /**
     * Returns the imports of an account. An import that is recorded as running is {@code INTERRUPTED} here if its
     * process has ended, which Linux reports at once on the same machine, or if it has written nothing for ten minutes.
     *
     * @param account the account, not blank
     * @return an unmodifiable list, newest first, empty for an account without imports
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer or the tables are missing
     */
    public List<ImportRecord> imports(String account) {
        Objects.requireNonNull(account, "account");
        return List.copyOf(database.read(session -> new RunTable(session).newestFirst(account)));
    }

    /**
     * Returns the imports of all accounts that are running, {@code INTERRUPTED} (see {@link #imports}) or suspended.
     * Each can be continued or {@linkplain #undo undone}; one that is not suspended can be {@linkplain #abandon
     * abandoned}.
     *
     * @param limit the maximum number of imports, positive
     * @return an unmodifiable list, newest first
     * @throws IllegalArgumentException if the limit is not positive
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer or the tables are missing
     */
    public List<ImportRecord> unfinished(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive");
        }
        return List.copyOf(database.read(session -> new RunTable(session).unfinishedNewestFirst(limit)));
    }

    /**
     * Suspends an import that is recorded as running but no longer runs. It becomes {@code SUSPENDED}, with the present
     * time as its end and the counts so far. A process that still runs it is stopped at its next batch with
     * {@code IMPORT_TAKEN_OVER}. Contacts do not change, and the import can still be continued or undone. An import
     * that is suspended, completed or undone does not change.
     *
     * @param account the account
     * @param importId the id of an import in any state
     * @return the recorded import
     * @throws com.isendu.contactimport.error.SinkException with {@code IMPORT_UNKNOWN} if the account has no such
     *     import; with {@code IMPORT_HELD_ELSEWHERE} if a stalled process holds it (see {@link #release}); with another
     *     code if the database does not answer
     */
    public ImportRecord abandon(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        return new Abandonment(database, account, importId).run();
    }

    /**
     * Reports whether imports can be undone, so that a host offers it only then.
     *
     * @return false if the contacts are in a {@link HostContactTable} without import columns or hash column
     */
    public boolean canUndo() {
        return contacts.isUndoable();
    }

    /**
     * Undoes an import: removes the contacts that it created and restores those that it updated, except contacts that a
     * later import or the host has changed since. The state becomes {@code UNDONE} at once, so the import can no longer
     * be continued; a process that still runs it is stopped at its next batch with {@code IMPORT_TAKEN_OVER}. To undo
     * several imports of the same contacts, start with the latest.
     *
     * <p>Works in pages, each in a separate transaction. After a fault or crash, call it again to continue. A call
     * after the end changes nothing and returns the same counts.
     *
     * @param account the account
     * @param importId the id of an import in any state
     * @return the numbers of contacts by result
     * @throws com.isendu.contactimport.error.SinkException with {@code IMPORT_UNKNOWN} if the account has no such
     *     import; with {@code IMPORT_HELD_ELSEWHERE} if a stalled process holds it (see {@link #release}); with another
     *     code if the database does not answer
     * @throws IllegalStateException if imports cannot be undone here (see {@link #canUndo})
     */
    public UndoneContacts undo(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        UndoTally undone = new Undo(database, contacts, account, importId).run();
        return new UndoneContacts(undone.removed(), undone.restored(), undone.kept());
    }

    /**
     * Releases an import from a stalled process that holds it in an open transaction, for example a process that was
     * paused or has lost its network. Ends the database session of that process, which rolls its transaction back. Call
     * it after continuing or undoing an import has failed with {@code IMPORT_HELD_ELSEWHERE}, then try again.
     *
     * <p>This cannot harm an import. If the process resumes, it detects that its connection is lost. If another process
     * has continued the import, it writes nothing more ({@code IMPORT_TAKEN_OVER}); otherwise it repeats the batch that
     * was rolled back.
     *
     * @param account the account
     * @param importId the id of the import
     * @return true if a session was ended; false if none holds the import, and always in databases other than
     *     PostgreSQL, where an operator must end the process or its session (docs/reliability.md)
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer or its user must not end the
     *     session
     */
    public boolean release(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        return new HeldImport(database, account, importId).release();
    }

    /**
     * Removes stored details of old imports of all accounts: rows in error, which contain codes and positions, and
     * earlier versions of contacts, which contain personal data and are needed to undo an import completely. Call it
     * regularly. The records of the imports remain as proof of consent, as do the errors of imports that can still be
     * continued.
     *
     * @param olderThan the minimum time since the end of an import, or since its start if the end is unknown; not
     *     negative
     * @return the number of removed rows
     * @throws IllegalArgumentException if the time is negative
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer; rows removed before stay
     *     removed
     */
    public PurgedRows purgeErrors(Duration olderThan) {
        if (Objects.requireNonNull(olderThan, "olderThan").isNegative()) {
            throw new IllegalArgumentException("olderThan must not be negative");
        }
        Purge.Counts purged = new Purge(database).before(Instant.now().minus(olderThan));
        return new PurgedRows(purged.errors(), purged.changes());
    }

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "ImportHistory";
    }
}
