package com.isendu.contactimport.jdbc.internal.fault;

/** The kinds of database errors, and whether a row, the configuration or the database is at fault. */
public enum Fault {
    UNIQUE_VIOLATION(Kind.ROW),
    VALUE_TOO_LONG(Kind.ROW),
    VALUE_MISSING(Kind.ROW),
    CHECK_VIOLATION(Kind.ROW),
    REFERENCE_VIOLATION(Kind.ROW),
    CONSTRAINT_VIOLATION(Kind.ROW),
    INVALID_VALUE(Kind.ROW),
    ILLEGAL_CHARACTER(Kind.ROW),
    REJECTED_BY_TRIGGER(Kind.ROW),
    /** A deadlock, a key that another import stored in between. */
    CONFLICT(Kind.TRANSIENT),
    /** Another transaction has kept a lock for longer than one waits for it. */
    LOCKED(Kind.TRANSIENT),
    UNREACHABLE(Kind.CONNECTION),
    /** Another process has the file of an embedded database open. */
    IN_USE(Kind.CONNECTION),
    /** Disk, memory or connections are used up. */
    EXHAUSTED(Kind.RESOURCE),
    /** Tables or columns are not there: the schema has not been created, or is older than this library. */
    SCHEMA_MISSING(Kind.SETUP),
    /** A column is of a type that cannot take the value. */
    COLUMN_TYPE_DIFFERENT(Kind.SETUP),
    /** The column of accounts has no value for the account of the import. */
    ACCOUNT_UNFIT(Kind.SETUP),
    /** The user of the connection may not do what an import has to. */
    PERMISSION_MISSING(Kind.SETUP),
    /** The database does not let the user of the connection in. */
    LOGIN_REFUSED(Kind.SETUP),
    /** There is no database with that name. */
    DATABASE_UNKNOWN(Kind.SETUP),
    /** The file, the directory or the server can only be read. */
    READ_ONLY(Kind.SETUP),
    /** The database is not set up in Unicode. */
    CHARSET_TOO_SMALL(Kind.SETUP),
    /** The database does not take the statement, so its tables are not what they have to be. */
    STATEMENT_REFUSED(Kind.SETUP),
    /** The store refuses every contact for one reason, so it is not the contacts. */
    EVERY_CONTACT_REFUSED(Kind.SETUP),
    /** A stored text is not what this library writes. */
    STORED_VALUE_MALFORMED(Kind.FATAL),
    /** The import that is to be continued is not in the history any more. */
    IMPORT_MISSING(Kind.FATAL),
    INTERRUPTED(Kind.FATAL),
    UNKNOWN(Kind.FATAL);

    /** The party at fault; a later kind takes precedence over an earlier one. */
    public enum Kind {
        /** The row: it is rejected, the others are stored. */
        ROW,
        /** Nobody: the transaction is worth another try. */
        TRANSIENT,
        /**
         * The setup of the store: tables, columns, permissions or login are wrong; a retry does not help.
         */
        SETUP,
        /** The statement, or we do not know: never the row. */
        FATAL,
        /** The machine has run out of something. */
        RESOURCE,
        /** The database or the way to it. */
        CONNECTION
    }

    private final Kind kind;

    Fault(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether another statement for the same rows may succeed. */
    public boolean mayBlameStatement() {
        return kind == Kind.FATAL || kind == Kind.SETUP;
    }

    public boolean blamesRow() {
        return kind == Kind.ROW;
    }
}
