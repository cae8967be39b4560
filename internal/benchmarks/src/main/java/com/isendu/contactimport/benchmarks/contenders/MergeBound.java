package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;

/**
 * What H2 can do at best: a loop of {@code MERGE … KEY} over the clean rows, as the import has stored them for the same
 * account, into the same table, in batches of 1,000. Fetching those rows is not counted.
 */
record MergeBound(HikariDataSource target) implements Importer {

    private static final int BATCH = 1000;
    private static final String CLEAN = "SELECT * FROM contact_import_contact WHERE account_id = ?";

    static MergeBound open(String url) {
        HikariDataSource target = Pool.of(url);
        JdbcSchema.of(target).createIfMissing();
        return new MergeBound(target);
    }

    @Override
    public Tally run(Task task) throws SQLException {
        try (HikariDataSource source = Pool.of(task.clean());
                Connection into = target.getConnection();
                Connection from = source.getConnection();
                PreparedStatement query = from.prepareStatement(CLEAN)) {
            into.setAutoCommit(false);
            query.setString(1, task.account());
            try (ResultSet rows = query.executeQuery()) {
                return new Tally(merge(rows, into, task.stopwatch()), 0, 0);
            }
        }
    }

    @Override
    public void close() {
        target.close();
    }

    private static long merge(ResultSet rows, Connection into, Stopwatch stopwatch) throws SQLException {
        Object[][] batch = new Object[BATCH][rows.getMetaData().getColumnCount()];
        long stored = 0;
        try (PreparedStatement merge = into.prepareStatement(mergeInto(batch[0].length))) {
            for (int count = fetch(rows, batch); count > 0; count = fetch(rows, batch)) {
                int size = count;
                stored += stopwatch.measure(() -> write(merge, batch, size));
            }
        }
        return stored;
    }

    private static String mergeInto(int columns) {
        return "MERGE INTO contact_import_contact KEY (account_id, contact_key) VALUES ("
                + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }

    private static int fetch(ResultSet rows, Object[][] batch) throws SQLException {
        int count = 0;
        while (count < batch.length && rows.next()) {
            Object[] row = batch[count++];
            for (int i = 0; i < row.length; i++) {
                row[i] = rows.getObject(i + 1);
            }
        }
        return count;
    }

    private static int write(PreparedStatement merge, Object[][] batch, int size) throws SQLException {
        for (int row = 0; row < size; row++) {
            for (int i = 0; i < batch[row].length; i++) {
                merge.setObject(i + 1, batch[row][i]);
            }
            merge.addBatch();
        }
        int stored = merge.executeBatch().length;
        merge.getConnection().commit();
        return stored;
    }
}
