package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the limits of the table of contacts when they are first needed, and again after each start of an import. Thread-safe. */
final class LimitsOnce {

    private volatile @Nullable ContactLimits limits;

    ContactLimits get(Session session) throws SQLException {
        ContactLimits known = limits;
        if (known == null) {
            ContactColumns columns = session.tables().contacts().columns();
            known = ContactLimits.of(columns, TableReader.read(session.connection(), columns.table()));
            limits = known;
        }
        return known;
    }

    /** The host may have changed the table. */
    void forget() {
        limits = null;
    }
}
