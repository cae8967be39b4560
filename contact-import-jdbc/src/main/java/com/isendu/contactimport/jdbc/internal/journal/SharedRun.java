package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The record of an import that several processes write, within one transaction. */
record SharedRun(Session session, ImportRecord record) {

    private static final String ONE = " WHERE account_id = ? AND import_id = ?";

    private String table() {
        return session.names().run();
    }

    /**
     * Returns the epoch of the import for another process that writes a share of it, and records that the import is
     * running.
     */
    long join() throws SQLException {
        long epoch = new RunTable(session).lock(record).epoch();
        try (PreparedStatement update =
                session.connection().prepareStatement("UPDATE " + table() + " SET checkpoint_at = ?" + ONE)) {
            session.dialect().times().bind(update, 1, Instant.now());
            bind(update, 2);
            update.executeUpdate();
        }
        return epoch;
    }

    /**
     * Takes a shared lock, so that the import cannot be taken over before the transaction ends; fails if it no longer has
     * this epoch.
     */
    void share(long epoch) throws SQLException {
        try (PreparedStatement select = session.prepareSharing("SELECT epoch FROM " + table() + ONE)) {
            bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SinkException(ErrorCode.IMPORT_TAKEN_OVER);
                }
                Checkpoint.requireEpoch(row.getLong(1), epoch);
            }
        }
    }

    private void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, record.account());
        statement.setString(first + 1, record.importId());
    }
}
