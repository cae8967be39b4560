package com.isendu.contactimport.jdbc.fault;

import com.isendu.contactimport.jdbc.sample.ImportProcess;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * An {@link ImportProcess} into PostgreSQL that stands still inside the transaction of a batch, at a gate in the
 * database, until that is opened.
 */
public final class GatedProcess implements AutoCloseable {

    private static final long POLL_NANOS = 20_000_000;

    private final Process process;
    private final UrlDataSource dataSource;
    private final Connection gate;

    private GatedProcess(Process process, UrlDataSource dataSource, Connection gate) {
        this.process = process;
        this.dataSource = dataSource;
        this.gate = gate;
    }

    /** Starts the process, and returns when it stands at the gate: before that contact is stored. */
    public static GatedProcess start(UrlDataSource dataSource, String contactKey, List<String> arguments)
            throws IOException, SQLException {
        Sql.execute(
                dataSource,
                // No lock is waited for, so that no limit for locks ends the wait.
                "CREATE FUNCTION wait_at_gate() RETURNS trigger AS $$ BEGIN"
                        + " WHILE NOT pg_try_advisory_xact_lock_shared(4711) LOOP PERFORM pg_sleep(0.02); END LOOP;"
                        + " RETURN NEW; END $$ LANGUAGE plpgsql",
                "CREATE TRIGGER gate BEFORE INSERT OR UPDATE ON contact_import_contact FOR EACH ROW"
                        + " WHEN (NEW.contact_key = '" + contactKey + "') EXECUTE FUNCTION wait_at_gate()");
        Connection gate = dataSource.getConnection();
        try (Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
        }
        Process process = new ProcessBuilder(KilledImport.command(arguments)).start();
        GatedProcess gated = new GatedProcess(process, dataSource, gate);
        gated.await(gated::isAtGate);
        return gated;
    }

    private boolean isAtGate() {
        return Sql.count(dataSource, "pg_stat_activity WHERE wait_event = 'PgSleep'") == 1;
    }

    private void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended too early: " + messages());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Stops the process where it is. */
    public void stop() throws IOException, InterruptedException {
        signal("STOP");
        await(() -> state() == 'T');
    }

    /** Lets a stopped process go on. */
    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private char state() {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return line.charAt(line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets everybody through from now on. */
    public void openGate() throws SQLException {
        gate.close();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the end of the process and returns what it has said on standard error. */
    public String end() throws InterruptedException {
        String messages = messages();
        process.waitFor();
        return messages;
    }

    private String messages() {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        return String.join("\n", reader.lines().toList());
    }

    @Override
    public void close() throws SQLException {
        process.destroyForcibly();
        gate.close();
    }
}
