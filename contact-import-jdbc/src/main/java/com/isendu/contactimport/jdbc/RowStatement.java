package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that writes one contact.
 *
 * @param sql the statement
 * @param copy the statement that takes many rows of the same values at once, or null
 * @param binder gives its places their values
 * @param doubt looks at a refusal before any row is blamed for it
 */
record RowStatement(String sql, @Nullable String copy, Binder binder, Doubt doubt) {

    /** Gives the values of a contact, in the order of the places of the statement. */
    @FunctionalInterface
    interface Binder {

        void bind(RowValues values, PlannedWrite write) throws SQLException;
    }

    /** Throws when it is not the rows that are to blame. */
    @FunctionalInterface
    interface Doubt {

        /** The rows are to blame, whatever it is. */
        Doubt NONE = (fault, planned) -> {};

        void check(Fault fault, List<PlannedWrite> planned) throws SQLException;
    }

    static RowStatement of(String sql, Binder binder) {
        return new RowStatement(sql, null, binder, Doubt.NONE);
    }

    static RowStatement insert(InsertInto rows, Binder binder, Doubt doubt) {
        return new RowStatement(rows.insert(), rows.copy(), binder, doubt);
    }
}
