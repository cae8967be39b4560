package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.TableReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the limits of the table of contacts when they are first needed, and again after each start of an import. Thread-safe. */
final class CachedLimits {

    private final ContactColumns columns;
    private volatile @Nullable ContactLimits limits;

    CachedLimits(ContactColumns columns) {
        this.columns = columns;
    }

    ContactLimits get(Session session) throws SQLException {
        ContactLimits known = limits;
        if (known == null) {
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
