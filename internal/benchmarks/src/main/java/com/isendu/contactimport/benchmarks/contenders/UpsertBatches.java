package com.isendu.contactimport.benchmarks.contenders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Stores contacts with a prepared upsert, in JDBC batches of 1,000, each a transaction. */
final class UpsertBatches implements AutoCloseable {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final PreparedStatement upsert;
    private int waiting;

    UpsertBatches(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.upsert = connection.prepareStatement(PeerTable.upsert(property -> "?"));
    }

    void add(PeerContact contact) throws SQLException {
        upsert.setString(1, contact.getAccountId());
        upsert.setString(2, contact.getEmail());
        upsert.setString(3, contact.getFirstName());
        upsert.setString(4, contact.getLastName());
        upsert.setString(5, contact.getPhone());
        upsert.setString(6, contact.getCompany());
        upsert.setString(7, contact.getStreet());
        upsert.setString(8, contact.getZip());
        upsert.setString(9, contact.getCity());
        upsert.setString(10, contact.getCountry());
        upsert.setString(11, contact.getBirthday());
        upsert.setString(12, contact.getTags());
        upsert.setString(13, contact.getNotes());
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
