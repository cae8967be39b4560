package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.jdbc.internal.bulk.Bulk;
import com.isendu.contactimport.jdbc.internal.bulk.BulkStatement;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.fault.Refusal;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes contacts in bulk if possible. It determines that when first needed, and again after each start of an import.
 * Thread-safe.
 */
public final class BulkWriter {

    private final ContactColumns contacts;
    private volatile @Nullable Boolean suitable;

    /** Writes while it suits the table of contacts. */
    public BulkWriter(ContactColumns contacts) {
        this.contacts = contacts;
    }

    /** Whether the rows of the statement can be written in bulk. */
    public boolean takes(Session session, RowStatement row) throws SQLException {
        Bulk bulk = session.dialect().bulk();
        return row.bulk() != null
                && bulk != null
                && bulk.isOfferedBy(session.connection())
                && isSuitable(bulk, session);
    }

    private boolean isSuitable(Bulk bulk, Session session) throws SQLException {
        Boolean known = suitable;
        if (known == null) {
            known = bulk.suits(session.connection(), contacts);
            suitable = known;
        }
        return known;
    }

    /**
     * Writes all that is planned, or nothing of it; only where it {@link #takes} the statement.
     *
     * @return null, or why nothing is written: a fault of a row, or of this way of writing, which is not tried again
     *     then
     */
    @Nullable
    Refusal write(Session session, RowStatement row, List<PlannedWrite> planned) throws SQLException {
        Guard guard = Guard.set(session);
        try {
            writeAll(session, row, planned);
            guard.forceConstraints();
        } catch (SQLException e) {
            Refusal refusal = Faults.refusal(e, session.dialect());
            Fault fault = refusal.fault();
            if (!fault.blamesRow() && !fault.mayBlameStatement()) {
                throw e;
            }
            guard.goBack();
            // Statements may do, or show what is wrong.
            suitable = fault.blamesRow() ? suitable : Boolean.FALSE;
            return refusal;
        }
        guard.release();
        return null;
    }

    private static void writeAll(Session session, RowStatement row, List<PlannedWrite> planned) throws SQLException {
        BulkStatement statement = Objects.requireNonNull(row.bulk());
        Bulk bulk = Objects.requireNonNull(session.dialect().bulk());
        statement.all(bulk, session.connection(), rows -> {
            for (PlannedWrite write : planned) {
                row.binder().bind(rows, write);
                rows.endRow();
            }
        });
    }

    /** The host may have changed the table. */
    public void forget() {
        suitable = null;
    }
}
