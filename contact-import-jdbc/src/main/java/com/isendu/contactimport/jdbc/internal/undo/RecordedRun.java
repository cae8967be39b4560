package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The record of an import in the history for undoing, within one transaction. */
public record RecordedRun(Session session, String account, String importId) {

    private static final String ONE = " WHERE account_id = ? AND import_id = ?";

    private String table() {
        return session.names().run();
    }

    /**
     * Prevents the import from being continued from now on, and from being undone by another process until the
     * transaction ends.
     *
     * @throws SinkException if there is no such import
     */
    void lock() throws SQLException {
        if (stateLocked() != ImportState.UNDONE) {
            markUndone();
        }
    }

    public boolean exists() throws SQLException {
        try (PreparedStatement select = bind(session.connection().prepareStatement(select()));
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /**
     * The state, as it stays until the transaction ends.
     *
     * @throws SinkException if there is no such import
     */
    public ImportState stateLocked() throws SQLException {
        try (PreparedStatement select = bind(session.prepareLocking(select()));
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SinkException(ErrorCode.IMPORT_UNKNOWN);
            }
            return ImportState.valueOf(row.getString(1));
        }
    }

    private String select() {
        return "SELECT state FROM " + table() + ONE;
    }

    // A higher epoch takes the import away from a process that still runs it.
    private void markUndone() throws SQLException {
        String set = " SET epoch = epoch + 1, state = '" + ImportState.UNDONE + "'";
        try (PreparedStatement update = bind(session.connection().prepareStatement("UPDATE " + table() + set + ONE))) {
            update.executeUpdate();
        }
    }

    private PreparedStatement bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, account);
        statement.setString(2, importId);
        return statement;
    }
}
