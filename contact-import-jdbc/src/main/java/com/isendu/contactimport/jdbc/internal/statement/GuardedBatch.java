package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.fault.Refusal;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes contacts as one batch of a statement. If a contact is refused, finds it by bisection and writes the others.
 *
 * <ol>
 *   <li>Set a savepoint, execute the batch, have deferred constraints checked.
 *   <li>If the batch is refused because of a row, roll back to the savepoint, because no driver reports reliably which
 *       rows it has stored.
 *   <li>A single row is the refused one; up to {@value #LEAF} rows are tried one by one, more by bisection.
 *   <li>Any other fault is thrown and rejects no row.
 * </ol>
 *
 * <p>More than {@value #LEAF} rows are written in bulk if possible. The statement always determines the refused row, so
 * this affects only the speed.
 */
public final class GuardedBatch {

    private static final int LEAF = 8;

    private final Session session;
    private final BulkWriter bulk;
    private final RowStatement row;
    private final PreparedStatement statement;
    private final Map<Integer, Refusal> refused = new TreeMap<>();

    private GuardedBatch(Session session, BulkWriter bulk, RowStatement row, PreparedStatement statement) {
        this.session = session;
        this.bulk = bulk;
        this.row = row;
        this.statement = statement;
    }

    /**
     * Writes what is planned, in the order given.
     *
     * @return why rows were refused, by their index in the batch
     */
    public static Map<Integer, Refusal> write(
            Session session, BulkWriter bulk, RowStatement row, List<PlannedWrite> planned) throws SQLException {
        if (planned.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement statement = session.connection().prepareStatement(row.sql())) {
            GuardedBatch batch = new GuardedBatch(session, bulk, row, statement);
            batch.write(planned);
            return batch.refused;
        }
    }

    /** Writes all that is planned, or nothing of it, without looking for the row to blame; returns whether it did. */
    public static boolean writeAll(Session session, BulkWriter bulk, RowStatement row, List<PlannedWrite> planned)
            throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(row.sql())) {
            return new GuardedBatch(session, bulk, row, statement).attempt(planned) == null;
        }
    }

    private void write(List<PlannedWrite> planned) throws SQLException {
        Refusal refusal = attempt(planned);
        if (refusal != null) {
            row.check().check(refusal.fault(), planned);
            isolate(planned, refusal);
        }
    }

    /** Null, or why a row is refused for which nothing is written. */
    private @Nullable Refusal attempt(List<PlannedWrite> planned) throws SQLException {
        if (planned.size() > LEAF && bulk.takes(session, row)) {
            Refusal refusal = bulk.write(session, row, planned);
            if (refusal == null || refusal.fault().blamesRow()) {
                return refusal;
            }
        }
        return execute(planned);
    }

    private @Nullable Refusal execute(List<PlannedWrite> planned) throws SQLException {
        Guard guard = Guard.set(session);
        try {
            executeBatch(planned);
            guard.forceConstraints();
        } catch (SQLException e) {
            Refusal refusal = Faults.refusal(e, session.dialect());
            if (!refusal.fault().blamesRow()) {
                throw e;
            }
            guard.goBack();
            return refusal;
        }
        guard.release();
        return null;
    }

    private void executeBatch(List<PlannedWrite> planned) throws SQLException {
        // A failed batch may still hold its rows.
        statement.clearBatch();
        for (PlannedWrite write : planned) {
            row.binder().bind(new StatementValues(statement, session.dialect()), write);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private void isolate(List<PlannedWrite> planned, Refusal refusal) throws SQLException {
        int size = planned.size();
        if (size == 1) {
            refused.put(planned.get(0).index(), refusal);
            return;
        }
        int step = size <= LEAF ? 1 : (size + 1) / 2;
        for (int from = 0; from < size; from += step) {
            write(planned.subList(from, Math.min(from + step, size)));
        }
    }
}
