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
 * The imports that a {@link JdbcContactSink} has recorded: who, when, from what, with which consent, and what became of
 * them.
 *
 * <p>Faults are a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents.
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
     * Returns the history kept in a database. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed by the history
     * @return the history
     */
    public static ImportHistory of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns the history kept in a database, where the options say. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed by the history
     * @param options where the tables are
     * @return the history
     */
    public static ImportHistory of(DataSource dataSource, JdbcOptions options) {
        return new ImportHistory(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    /**
     * Returns the imports of an account. One that is running on record is {@code INTERRUPTED} here when its process is
     * known to have ended, which Linux shows at once on the same machine, or when nothing was written for ten minutes.
     *
     * @param account the account, not blank
     * @return an unmodifiable list, newest first, empty for an account without imports
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer, or has no tables
     */
    public List<ImportRecord> imports(String account) {
        Objects.requireNonNull(account, "account");
        return List.copyOf(database.read(session -> new RunTable(session).newestFirst(account)));
    }

    /**
     * Returns the imports of all accounts that have not ended: those that run, those whose process is known to have
     * ended ({@code INTERRUPTED}, as {@link #imports} concludes it), and those that are suspended. Each of them can be
     * continued, {@linkplain #undo undone}, or, where it runs on record only, {@linkplain #abandon abandoned}.
     *
     * @param limit how many at most, positive
     * @return an unmodifiable list, newest first
     * @throws IllegalArgumentException if the limit is not positive
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer, or has no tables
     */
    public List<ImportRecord> unfinished(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive");
        }
        return List.copyOf(database.read(session -> new RunTable(session).unfinishedNewestFirst(limit)));
    }

    /**
     * Ends an import that nobody will go on with: one that is running on record becomes {@code SUSPENDED}, ended now,
     * with the counts so far. A process that runs it all the same is stopped, with the code {@code IMPORT_TAKEN_OVER}
     * at its next batch. Contacts stay as they are, and the import can still be continued or undone. One that is
     * suspended, completed or undone stays as it is.
     *
     * @param account the account
     * @param importId an import in any state
     * @return the import as it is recorded then
     * @throws com.isendu.contactimport.error.SinkException with the code {@code IMPORT_UNKNOWN} if the account has no
     *     such import; with {@code IMPORT_HELD_ELSEWHERE} if a process that does not go on holds it (see
     *     {@link #release}); with another code if the database does not answer
     */
    public ImportRecord abandon(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        return new Abandonment(database, account, importId).run();
    }

    /**
     * Undoes an import: contacts that it created are removed, those that it updated become what they were before, both
     * unless somebody else has changed them since, be it a later import or the host. Its state is {@code UNDONE} from
     * the first moment on, so that it cannot be continued any more; one that still runs is stopped, with the code
     * {@code IMPORT_TAKEN_OVER} at its next batch. Later imports of the same contacts are undone first, if they are to
     * be undone too.
     *
     * <p>Works page by page, each in a transaction of its own. After a fault or a crash it is called again, and goes
     * on; called once more after its end it changes nothing and gives the same counts.
     *
     * @param account the account
     * @param importId an import in any state
     * @return what became of the contacts
     * @throws com.isendu.contactimport.error.SinkException with the code {@code IMPORT_UNKNOWN} if the account has no
     *     such import; with {@code IMPORT_HELD_ELSEWHERE} if a process that does not go on holds it (see
     *     {@link #release}); with another code if the database does not answer
     * @throws IllegalStateException if the contacts are in a {@link HostContactTable} without import columns or without
     *     hash column
     */
    public UndoneContacts undo(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        UndoTally undone = new Undo(database, contacts, account, importId).run();
        return new UndoneContacts(undone.removed(), undone.restored(), undone.kept());
    }

    /**
     * Takes an import away from a process that holds it in an open transaction and does not go on, as one does that was
     * stopped or whose host has vanished from the network: ends the session of the database in which it does so. What
     * that transaction had not committed is undone. To be called when continuing or undoing an import stops with
     * {@code IMPORT_HELD_ELSEWHERE}, and followed by doing so again.
     *
     * <p>It cannot harm an import: should the process wake up, it finds its connection lost, and its import continued
     * by somebody else, and writes nothing more ({@code IMPORT_TAKEN_OVER}); where nobody has continued it, it goes on
     * with the batch that was undone.
     *
     * @param account the account
     * @param importId the import
     * @return true if a session was ended; false if none holds the import, and in any database but PostgreSQL: there
     *     the process itself is to be ended, or its session, by hand (docs/reliability.md)
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer, or its user may not end
     *     that session
     */
    public boolean release(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        return new HeldImport(database, account, importId).release();
    }

    /**
     * Removes what is kept of old imports beside their records, of all accounts: rows in error, which hold codes and
     * positions, and earlier versions of contacts, which hold personal data and without which an import cannot be
     * undone entirely. To be called regularly. The records stay, since they prove the consents; so do the errors of an
     * import that may still be continued.
     *
     * @param olderThan how long ago an import must have ended, or must have started when its end is not known; not
     *     negative
     * @return how much was removed
     * @throws IllegalArgumentException if the time is negative
     * @throws com.isendu.contactimport.error.SinkException if the database does not answer; what was removed stays so
     */
    public PurgedRows purgeErrors(Duration olderThan) {
        if (Objects.requireNonNull(olderThan, "olderThan").isNegative()) {
            throw new IllegalArgumentException("olderThan must not be negative");
        }
        Purge.Counts purged = new Purge(database).before(Instant.now().minus(olderThan));
        return new PurgedRows(purged.errors(), purged.changes());
    }

    /** Shows nothing of the database. */
    @Override
    public String toString() {
        return "ImportHistory";
    }
}
