package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;

/** A savepoint to which a transaction is rolled back if rows written after it are refused. */
record Guard(Session session, Savepoint savepoint) {

    static Guard set(Session session) throws SQLException {
        return new Guard(session, session.connection().setSavepoint());
    }

    void goBack() throws SQLException {
        session.connection().rollback(savepoint);
    }

    /**
     * Makes those constraints complain that would wait until the commit, when it is too late to find the row to blame.
     */
    void forceConstraints() throws SQLException {
        String sql = session.dialect().forceConstraints();
        if (sql == null) {
            return;
        }
        try (Statement force = session.connection().createStatement()) {
            force.execute(sql);
        }
    }

    // Some drivers cannot; their savepoints end with the transaction.
    void release() throws SQLException {
        try {
            session.connection().releaseSavepoint(savepoint);
        } catch (SQLFeatureNotSupportedException e) {
            return;
        }
    }
}
