package com.isendu.contactimport.benchmarks.contenders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Stores contacts with one prepared upsert, in JDBC batches of 1,000, each a transaction. */
final class UpsertBatches implements AutoCloseable {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final String account;
    private final PreparedStatement upsert;
    private int waiting;

    UpsertBatches(Connection connection, String account) throws SQLException {
        this.connection = connection;
        this.account = account;
        connection.setAutoCommit(false);
        this.upsert = connection.prepareStatement(PeerTable.upsert(connection));
    }

    void add(PeerContact contact) throws SQLException {
        PeerTable.setParameters(upsert, account, contact);
        upsert.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    /** Stores what is waiting. */
    void flush() throws SQLException {
        upsert.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        upsert.close();
    }
}
