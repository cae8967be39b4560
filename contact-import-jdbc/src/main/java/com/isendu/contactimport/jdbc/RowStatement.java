package com.isendu.contactimport.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement that writes one contact.
 *
 * @param sql the statement
 * @param binder gives its places their values
 * @param doubt looks at a refusal before any row is blamed for it
 */
record RowStatement(String sql, Binder binder, Doubt doubt) {

    /** Binds a contact to the places of the statement. */
    @FunctionalInterface
    interface Binder {

        void bind(PreparedStatement statement, PlannedWrite write) throws SQLException;
    }

    /** Throws when it is not the rows that are to blame. */
    @FunctionalInterface
    interface Doubt {

        /** The rows are to blame, whatever it is. */
        Doubt NONE = (fault, planned) -> {};

        void check(Fault fault, List<PlannedWrite> planned) throws SQLException;
    }
}
