package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * All that one database does differently from the others; the defaults are standard SQL. A database joins by implementing this,
 * by a constant of {@link DatabaseKind}, by a folder of that name beside the schema of H2, and by a line in {@link Dialects}.
 *
 * <p>Stateless and thread-safe.
 */
interface Dialect {

    /** Its lower-case name is the folder of the schema: {@code schema/h2/V1__contact_import.sql}. */
    DatabaseKind kind();

    /** Whether this is the database whose name and version the driver's metadata give. */
    boolean isProduct(String name, String version);

    /** What the database's own error code means where its SQLState does not tell, or null. */
    @Nullable
    Fault faultOf(SQLException exception);

    /** What follows a SELECT so that its rows stay as they are until the transaction ends; empty where isolation sees to that. */
    default String lockClause() {
        return " FOR UPDATE";
    }

    /** The isolation in which a merge with what is stored is safe, given {@link #lockClause()}. */
    default int isolation() {
        return Connection.TRANSACTION_READ_COMMITTED;
    }

    /** A statement that has to come first in a transaction that writes, or null. */
    default @Nullable String beginWrite(TableNames names) {
        return null;
    }

    /** A statement that makes constraints complain now that would wait until the commit, or null where there are none. */
    default @Nullable String forceConstraints() {
        return null;
    }

    /** A SELECT that gives a row where a session is set to change values instead of refusing them, or null where none can be. */
    default @Nullable String findLaxSession() {
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

    /** How points in time are stored. */
    default TimeFormat times() {
        return TimeFormat.WITH_OFFSET;
    }
}
