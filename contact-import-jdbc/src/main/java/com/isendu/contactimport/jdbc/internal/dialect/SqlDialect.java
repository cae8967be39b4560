package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.bulk.Bulk;
import com.isendu.contactimport.jdbc.internal.fault.VendorCodes;
import com.isendu.contactimport.jdbc.internal.table.TableCatalog;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.Connection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The differences of one database from the others; the defaults are standard SQL. To support another database,
 * implement this interface, add a line in {@link Dialects}, a folder with its name next to the schema of H2, and a
 * constant of {@code DatabaseKind}.
 *
 * <p>Stateless and thread-safe.
 */
public interface SqlDialect extends VendorCodes, TableCatalog {

    /**
     * Returns the folder of its schema, {@code h2} for {@code schema/h2/V1__contact_import.sql}; in upper case a
     * {@code DatabaseKind}.
     */
    String name();

    /** Whether this is the database whose name and version the driver's metadata give. */
    boolean isProduct(String product, String version);

    /** Whether more may be relied on than standard SQL. */
    default boolean isKnown() {
        return true;
    }

    /**
     * What follows a SELECT so that its rows stay as they are until the transaction ends; empty where isolation
     * guarantees that.
     */
    default String lockClause() {
        return " FOR UPDATE";
    }

    /**
     * Returns the clause of a SELECT that takes a shared lock on its rows until the transaction ends.
     */
    default String shareClause() {
        return lockClause();
    }

    /** Returns the isolation in which a merge with what is stored is safe, given {@link #lockClause()}. */
    default int isolation() {
        return Connection.TRANSACTION_READ_COMMITTED;
    }

    /**
     * Whether a wait for a lock ends soon by itself, or by {@link #beginWrite}. Else a statement that locks gets a time
     * limit, for which some drivers start a thread that is gone for good when it runs out of memory.
     */
    default boolean limitsLockWaits() {
        return true;
    }

    /**
     * Returns a statement that has to come first in a transaction that writes, or null.
     *
     * @param lockWait how long the transaction may wait for each lock, where the database itself sets no limit
     */
    default @Nullable String beginWrite(TableNames names, Duration lockWait) {
        return null;
    }

    /**
     * Returns a SELECT by account and import that ends the session of the database in which a transaction holds the row
     * of that import, or null where no statement does that. It gives a row for each session ended.
     */
    default @Nullable String endHolder(TableNames names) {
        return null;
    }

    /**
     * Returns a statement that checks deferred constraints immediately, or null if the database has none.
     */
    default @Nullable String forceConstraints() {
        return null;
    }

    /**
     * Returns a SELECT that describes settings of session or database that would damage contacts, one in each row; null
     * if there are no such settings.
     */
    default @Nullable String findWrongSettings() {
        return null;
    }

    /** What ends a SELECT that gives the first rows only; their number is its place. */
    default String firstRows() {
        return " LIMIT ?";
    }

    /** How a SELECT looks up a list of keys. */
    default KeyLookup keyLookup() {
        return KeyLookup.ACCOUNT_AND_KEYS;
    }

    /** How many rows are written at once, or null for no other way than statements. */
    default @Nullable Bulk bulk() {
        return null;
    }

    /** How many keys one SELECT may look up. */
    default int maxKeys() {
        return 1_000;
    }

    /** Whether a table that two sessions alter at the same time is lost, so that they must take turns. */
    default boolean losesTablesAlteredAtOnce() {
        return false;
    }

    /**
     * Whether the server writes the key of a row that it refuses into its log, where e-mail addresses must not come.
     */
    default boolean logsRefusedKeys() {
        return false;
    }

    /** How values for columns of other types than text are given to a statement. */
    default ValueFormat values() {
        return ValueFormat.OBJECTS;
    }

    /** Whether the library's table of contacts gets its times from the database, by defaults of its columns. */
    default boolean fillsTimes() {
        return false;
    }

    /** How points in time are stored. */
    default TimeFormat times() {
        return TimeFormat.WITH_OFFSET;
    }
}
