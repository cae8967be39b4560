package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes contacts in bulk where that is possible, which is found out when it is first needed, and again after each start of an import. Thread-safe.
 */
final class BulkWriter {

    private final @Nullable Bulk way;
    private volatile @Nullable Boolean suitable;

    /** Writes the way given; without one, never. */
    BulkWriter(@Nullable Bulk way) {
        this.way = way;
    }

    /** Whether the rows of the statement can be written in bulk. */
    boolean takes(Session session, RowStatement row) throws SQLException {
        return row.bulk() != null && way != null && way.isOfferedBy(session.connection()) && isSuitable(way, session);
    }

    private boolean isSuitable(Bulk bulk, Session session) throws SQLException {
        Boolean known = suitable;
        if (known == null) {
            known = bulk.suits(session.connection(), session.tables().contacts().columns());
            suitable = known;
        }
        return known;
    }

    /**
     * Writes all that is planned, or nothing of it; only where it {@link #takes} the statement.
     *
     * @return null, or why nothing is written: a fault of a row, or of this way of writing, which is not tried again then
     */
    @Nullable
    Fault write(Session session, RowStatement row, List<PlannedWrite> planned) throws SQLException {
        Guard guard = Guard.set(session);
        try {
            writeAll(session, row, planned);
            guard.forceConstraints();
        } catch (SQLException e) {
            Fault fault = Faults.of(e, session.dialect());
            if (!fault.blamesRow() && fault.kind() != Fault.Kind.FATAL) {
                throw e;
            }
            guard.goBack();
            // Statements may do, or tell what is wrong.
            suitable = fault.blamesRow() ? suitable : Boolean.FALSE;
            return fault;
        }
        guard.release();
        return null;
    }

    private void writeAll(Session session, RowStatement row, List<PlannedWrite> planned) throws SQLException {
        BulkStatement statement = Objects.requireNonNull(row.bulk());
        statement.all(Objects.requireNonNull(way), session.connection(), rows -> {
            for (PlannedWrite write : planned) {
                row.binder().bind(rows, write);
                rows.endRow();
            }
        });
    }

    /** The host may have changed the table. */
    void forget() {
        suitable = null;
    }
}
