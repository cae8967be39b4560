package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes contacts as one batch of a statement; where one is refused, finds it by halves and leaves the others written.
 *
 * <ol>
 *   <li>Set a savepoint, execute the batch, have deferred constraints checked.
 *   <li>Refused, and a row is to blame: back to the savepoint, for no driver says truly which rows it has stored.
 *   <li>A single row is the guilty one; up to {@value #LEAF} rows are tried one by one, more by halves.
 *   <li>Any other fault leaves as the exception: nobody is blamed.
 * </ol>
 */
final class GuardedBatch {

    private static final int LEAF = 8;

    private final Session session;
    private final RowStatement row;
    private final PreparedStatement statement;
    private final Map<Integer, Fault> refused = new TreeMap<>();

    private GuardedBatch(Session session, RowStatement row, PreparedStatement statement) {
        this.session = session;
        this.row = row;
        this.statement = statement;
    }

    /**
     * Writes what is planned, in the order given.
     *
     * @return why rows were refused, by their index in the batch
     */
    static Map<Integer, Fault> write(Session session, RowStatement row, List<PlannedWrite> planned)
            throws SQLException {
        if (planned.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement statement = session.connection().prepareStatement(row.sql())) {
            GuardedBatch batch = new GuardedBatch(session, row, statement);
            batch.write(planned);
            return batch.refused;
        }
    }

    private void write(List<PlannedWrite> planned) throws SQLException {
        Savepoint savepoint = session.connection().setSavepoint();
        try {
            execute(planned);
        } catch (SQLException e) {
            Fault fault = Faults.of(e, session.dialect());
            if (!fault.blamesRow()) {
                throw e;
            }
            session.connection().rollback(savepoint);
            row.doubt().check(fault, planned);
            isolate(planned, fault);
        }
        release(session.connection(), savepoint);
    }

    private void execute(List<PlannedWrite> planned) throws SQLException {
        // A failed batch may still hold its rows.
        statement.clearBatch();
        for (PlannedWrite write : planned) {
            row.binder().bind(statement, write);
            statement.addBatch();
        }
        statement.executeBatch();
        forceConstraints();
    }

    // What complains at the commit only, when nobody can tell any more whose fault it is.
    private void forceConstraints() throws SQLException {
        String sql = session.dialect().forceConstraints();
        if (sql == null) {
            return;
        }
        try (Statement force = session.connection().createStatement()) {
            force.execute(sql);
        }
    }

    private void isolate(List<PlannedWrite> planned, Fault fault) throws SQLException {
        int size = planned.size();
        if (size == 1) {
            refused.put(planned.get(0).index(), fault);
            return;
        }
        int step = size <= LEAF ? 1 : (size + 1) / 2;
        for (int from = 0; from < size; from += step) {
            write(planned.subList(from, Math.min(from + step, size)));
        }
    }

    // Some drivers cannot; their savepoints end with the transaction.
    private static void release(Connection connection, Savepoint savepoint) throws SQLException {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLFeatureNotSupportedException e) {
            return;
        }
    }
}
