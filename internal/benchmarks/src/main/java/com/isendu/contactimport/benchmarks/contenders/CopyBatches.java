package com.isendu.contactimport.benchmarks.contenders;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Batches of 20,000 rows as the text of {@code COPY}, written by a second thread, each a transaction. Where the account
 * has no contacts, straight into the table; else into a temporary one, from which new and changed contacts are taken
 * over.
 */
final class CopyBatches implements AutoCloseable {

    private static final int BATCH = 20_000;
    private static final int CHARACTERS_A_ROW = 256;
    /** The columns that are filled; the first four and the last two are not copied from a cell. */
    private static final String STORED =
            "account_id, contact_key, email, phone, first_name, last_name, company, address,"
                    + " postcode, city, country, birthday, tags, notes, created_import, updated_import";
    /** Where the cells of the others are. */
    private static final int[] CELLS = {1, 2, 4, 5, 6, 7, 8, 9, 10, 11};

    private static final String VALUES =
            "first_name, last_name, phone, company, address, postcode, city, country, birthday, tags, notes";
    private static final String STAGED = "CREATE TEMPORARY TABLE staged ON COMMIT DELETE ROWS AS SELECT " + STORED
            + " FROM contact_import_contact WITH NO DATA";
    private static final String TAKE_OVER = "INSERT INTO contact_import_contact AS stored (" + STORED + ") SELECT "
            + STORED + " FROM staged ON CONFLICT (account_id, contact_key) DO UPDATE SET (" + VALUES
            + ", updated_at, updated_import) = ROW(" + of("EXCLUDED", VALUES)
            + ", DEFAULT, EXCLUDED.updated_import) WHERE (" + of("stored", VALUES) + ") IS DISTINCT FROM ("
            + of("EXCLUDED", VALUES) + ")";

    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final StringBuilder text = new StringBuilder(BATCH * CHARACTERS_A_ROW);
    private final Connection connection;
    private final String account;
    private final boolean isFirst;
    private Future<?> inFlight = CompletableFuture.completedFuture(null);
    private int waiting;

    private CopyBatches(Connection connection, String account, boolean isFirst) {
        this.connection = connection;
        this.account = account;
        this.isFirst = isFirst;
    }

    static CopyBatches of(Connection connection, String account) throws SQLException {
        connection.setAutoCommit(false);
        boolean isFirst = !hasContacts(connection, account);
        if (!isFirst) {
            execute(connection, STAGED);
        }
        return new CopyBatches(connection, account, isFirst);
    }

    void add(String email, String phone, String[] cells)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        text.append(account)
                .append('\t')
                .append(email)
                .append('\t')
                .append(email)
                .append('\t')
                .append(phone);
        for (int cell : CELLS) {
            text.append('\t');
            append(cells[cell]);
        }
        text.append("\tpipeline\tpipeline\n");
        if (++waiting == BATCH) {
            flush();
        }
    }

    /** Writes what is waiting, and waits until all is written. */
    void finish() throws InterruptedException, ExecutionException {
        flush();
        inFlight.get();
    }

    private void flush() throws InterruptedException, ExecutionException {
        inFlight.get();
        byte[] batch = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        waiting = 0;
        inFlight = writer.submit(() -> {
            write(batch);
            return batch.length;
        });
    }

    private void write(byte[] batch) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        String table = isFirst ? "contact_import_contact" : "staged";
        copy.copyIn("COPY " + table + " (" + STORED + ") FROM STDIN", new ByteArrayInputStream(batch));
        if (!isFirst) {
            execute(connection, TAKE_OVER);
        }
        connection.commit();
    }

    private void append(String value) {
        if (value.isEmpty()) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    private static String of(String table, String columns) {
        return table + "." + columns.replace(", ", ", " + table + ".");
    }

    private static boolean hasContacts(Connection connection, String account) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM contact_import_contact WHERE account_id = ? LIMIT 1")) {
            query.setString(1, account);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        writer.shutdown();
        connection.rollback();
        if (!isFirst) {
            execute(connection, "DROP TABLE IF EXISTS staged");
            connection.commit();
        }
    }
}
