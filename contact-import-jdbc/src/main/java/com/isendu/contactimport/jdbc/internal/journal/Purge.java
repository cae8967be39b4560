package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.undo.ChangeTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Removes the stored details of old imports, but not their records; each import in a separate transaction. */
public record Purge(Database database) {

    /** An old import; continuing it needs its errors as long as it is not over. */
    private record OldImport(String account, String importId, boolean over) {}

    /**
     * How many rows were removed.
     *
     * @param errors rows in error
     * @param changes earlier versions of contacts
     */
    public record Counts(long errors, long changes) {

        private static final Counts NONE = new Counts(0, 0);

        private Counts plus(Counts other) {
            return new Counts(errors + other.errors, changes + other.changes);
        }
    }

    public Counts before(Instant time) {
        Counts purged = Counts.NONE;
        for (OldImport old : database.read(session -> oldImports(session, time))) {
            purged = purged.plus(database.write(session -> purge(session, old)));
        }
        return purged;
    }

    // An import that has been running for so long was probably killed, so its end does not matter.
    private static List<OldImport> oldImports(Session session, Instant time) throws SQLException {
        String sql = "SELECT account_id, import_id, state FROM "
                + session.names().run() + " WHERE COALESCE(finished_at, started_at) < ?";
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            session.dialect().times().bind(select, 1, time);
            List<OldImport> old = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ImportState state = ImportState.valueOf(row.getString(3));
                    old.add(new OldImport(row.getString(1), row.getString(2), isOver(state)));
                }
            }
            return old;
        }
    }

    private static boolean isOver(ImportState state) {
        return state == ImportState.COMPLETED || state == ImportState.UNDONE;
    }

    private static Counts purge(Session session, OldImport old) throws SQLException {
        long errors = old.over() ? deleteErrors(session, old) : 0;
        return new Counts(errors, new ChangeTable(session, old.account(), old.importId()).removeAll());
    }

    private static long deleteErrors(Session session, OldImport old) throws SQLException {
        String sql = "DELETE FROM " + session.names().error() + " WHERE account_id = ? AND import_id = ?";
        try (PreparedStatement delete = session.connection().prepareStatement(sql)) {
            delete.setString(1, old.account());
            delete.setString(2, old.importId());
            return delete.executeUpdate();
        }
    }
}
