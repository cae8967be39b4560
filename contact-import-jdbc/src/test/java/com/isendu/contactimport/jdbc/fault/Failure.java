package com.isendu.contactimport.jdbc.fault;

import com.isendu.contactimport.jdbc.sample.Sample;
import java.sql.SQLException;

/** How a call to a database can fail; the messages hold personal data, as those of drivers do. */
public enum Failure {
    /** A deadlock lost: nothing is wrong with the connection. */
    TRANSIENT("40001"),
    /** The connection is gone, and what was not committed with it. */
    CONNECTION_LOST("08006"),
    /** The disk is full. */
    EXHAUSTED("53100"),
    /** Something that says nothing of itself. */
    UNKNOWN(null),
    /** No exception at all, but an error of the virtual machine. */
    ERROR(null),
    /** The database commits, and the connection is gone before it says so. */
    COMMITTED_BUT_LOST("08006"),
    /** The connection is gone before the database hears of the commit. */
    LOST_BEFORE_COMMIT("08006");

    private final String state;

    Failure(String state) {
        this.state = state;
    }

    boolean losesConnection() {
        return this == CONNECTION_LOST || concernsCommitsOnly();
    }

    public boolean concernsCommitsOnly() {
        return this == COMMITTED_BUT_LOST || this == LOST_BEFORE_COMMIT;
    }

    Throwable toThrow() {
        String message = "Key (email)=(" + Sample.SENTINEL + "@example.com)";
        return this == ERROR ? new InjectedError(message) : new SQLException(message, state);
    }

    /** An error that nobody expects. */
    public static final class InjectedError extends Error {

        private static final long serialVersionUID = 1L;

        private InjectedError(String message) {
            super(message);
        }
    }
}
