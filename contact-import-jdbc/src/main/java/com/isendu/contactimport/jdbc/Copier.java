package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies contacts where that is possible, which is found out when it is first needed, and again after each start of an import. Thread-safe.
 */
final class Copier {

    private final @Nullable BulkCopy way;
    private volatile @Nullable Boolean suitable;

    /** Copies by the way given; by none, it never does. */
    Copier(@Nullable BulkCopy way) {
        this.way = way;
    }

    /** Whether the rows of the statement can be copied. */
    boolean takes(Session session, RowStatement row) throws SQLException {
        return row.copy() != null && way != null && way.isOfferedBy(session.connection()) && isSuitable(way, session);
    }

    private boolean isSuitable(BulkCopy bulk, Session session) throws SQLException {
        Boolean known = suitable;
        if (known == null) {
            known = bulk.suits(session.connection(), session.tables().contacts().columns());
            suitable = known;
        }
        return known;
    }

    /**
     * Copies all that is planned, or nothing of it; only where it {@link #takes} the statement.
     *
     * @return null, or why nothing is copied: a fault of a row, or of copying itself, which is not tried again then
     */
    @Nullable
    Fault copy(Session session, RowStatement row, List<PlannedWrite> planned) throws SQLException {
        Guard guard = Guard.set(session);
        try {
            copyRows(session, row, planned);
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

    private void copyRows(Session session, RowStatement row, List<PlannedWrite> planned) throws SQLException {
        String sql = Objects.requireNonNull(row.copy());
        Objects.requireNonNull(way).copy(session.connection(), sql, rows -> {
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
