package com.isendu.contactimport.jdbc.internal.owner;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** An import whose row is locked by a stalled transaction. */
public record HeldImport(Database database, String account, String importId) {

    /** Returns the exception with the time of the last write. */
    public SinkException exception() {
        Instant since = database.read(this::lastWritten).truncatedTo(ChronoUnit.SECONDS);
        return new SinkException(ErrorCode.IMPORT_HELD_ELSEWHERE, Map.of("since", since.toString()), null);
    }

    private Instant lastWritten(Session session) throws SQLException {
        String sql = "SELECT checkpoint_at FROM " + session.names().run() + " WHERE account_id = ? AND import_id = ?";
        try (PreparedStatement select = bind(session, sql);
                ResultSet row = select.executeQuery()) {
            Instant since = row.next() ? session.dialect().times().read(row, "checkpoint_at") : null;
            if (since == null) {
                throw Faults.exception(Fault.IMPORT_MISSING);
            }
            return since;
        }
    }

    /** Ends the session of the transaction; returns false if there is none or the database does not support that. */
    public boolean release() {
        return database.read(this::endHolder);
    }

    private boolean endHolder(Session session) throws SQLException {
        String sql = session.dialect().endHolder(session.names());
        if (sql == null) {
            return false;
        }
        try (PreparedStatement select = bind(session, sql);
                ResultSet ended = select.executeQuery()) {
            return ended.next() && ended.getBoolean(1);
        }
    }

    private PreparedStatement bind(Session session, String sql) throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(sql);
        statement.setString(1, account);
        statement.setString(2, importId);
        return statement;
    }
}
