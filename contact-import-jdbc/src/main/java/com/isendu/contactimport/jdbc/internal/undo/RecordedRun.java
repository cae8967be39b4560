package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The record of an import in the history, as undoing sees it, within one transaction. */
public record RecordedRun(Session session, String account, String importId) {

    private static final String ONE = " WHERE account_id = ? AND import_id = ?";

    private String table() {
        return session.names().run();
    }

    /**
     * Lets nobody go on with the import from now on, and nobody else undo it until the transaction ends.
     *
     * @throws SinkException if there is no such import
     */
    void lock() throws SQLException {
        if (stateLocked() != ImportState.UNDONE) {
            markUndone();
        }
    }

    public boolean exists() throws SQLException {
        try (PreparedStatement select = select("")) {
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private ImportState stateLocked() throws SQLException {
        try (PreparedStatement select = select(session.dialect().lockClause());
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SinkException(ErrorCode.IMPORT_UNKNOWN);
            }
            return ImportState.valueOf(row.getString(1));
        }
    }

    private PreparedStatement select(String lockClause) throws SQLException {
        return bound("SELECT state FROM " + table() + ONE + lockClause);
    }

    // A higher epoch takes the import away from a process that still runs it.
    private void markUndone() throws SQLException {
        String set = " SET epoch = epoch + 1, state = '" + ImportState.UNDONE + "'";
        try (PreparedStatement update = bound("UPDATE " + table() + set + ONE)) {
            update.executeUpdate();
        }
    }

    private PreparedStatement bound(String sql) throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(sql);
        statement.setString(1, account);
        statement.setString(2, importId);
        return statement;
    }
}
