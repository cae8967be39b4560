package com.isendu.contactimport.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a transaction is for: how it begins, and how it ends when its work has succeeded. */
enum Purpose {
    /** Changes what is stored. */
    WRITE(true, true),
    /** Changes what is stored, and takes it back. */
    TRY_OUT(true, false),
    /** Looks at what is stored. */
    READ(false, false),
    /** Makes the tables, so that none can be asked for yet. */
    DEFINE(false, true);

    private final boolean writes;
    private final boolean keeps;

    Purpose(boolean writes, boolean keeps) {
        this.writes = writes;
        this.keeps = keeps;
    }

    void begin(Session session) throws SQLException {
        String sql = session.dialect().beginWrite(session.tables().names());
        if (!writes || sql == null) {
            return;
        }
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    void end(Connection connection) throws SQLException {
        if (keeps) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }
}
