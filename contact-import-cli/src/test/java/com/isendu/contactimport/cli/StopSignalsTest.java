package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.cli.database.DatabaseAddress;
import com.isendu.contactimport.cli.database.UrlDataSource;
import com.isendu.contactimport.jdbc.JdbcSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that imports is asked to end, or killed, inside the transaction of its second batch. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Tag("fault")
class StopSignalsTest {

    private static final int BATCH = 5_000;
    private static final int ROWS = 3 * BATCH;
    private static final long POLL_NANOS = 20_000_000;

    @TempDir
    private Path directory;

    private Path file;
    private String url;
    private Process process;

    @BeforeEach
    void startImportAndWaitAtTheGate() throws IOException, SQLException {
        List<String> lines = new ArrayList<>(List.of("E-mail"));
        IntStream.range(0, ROWS)
                .mapToObj(row -> row == BATCH + 1 ? Gate.CONTACT : "p" + row + "@shop.example")
                .forEach(lines::add);
        file = Files.write(directory.resolve("my list.csv"), lines);
        url = "jdbc:h2:file:" + directory.resolve("store");
        JdbcSchema.of(new UrlDataSource(new DatabaseAddress(url, null, null))).createIfMissing();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER gate BEFORE INSERT ON contact_import_contact FOR EACH ROW CALL '"
                    + Gate.class.getName() + "'");
        }
        process = start("import", file.toString(), "--to", url, "--consent", "Anna", "--account", "shop");
        while (!Files.exists(Gate.reached(directory))) {
            assertThat(process.isAlive()).isTrue();
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
        command.add("-D" + Gate.PROPERTY + "=" + directory);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 1", "INT, 2", "TERM, 15"})
    void signalSuspendsTheImportBehindTheRunningBatch(String signal, int number) throws Exception {
        assumeTrue(isHeard(number), "whoever started the tests has the signal ignored");
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        BufferedReader messages =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String heard = messages.readLine();
        while (heard != null && !heard.startsWith("Asked to end")) {
            heard = messages.readLine();
        }
        Gate.create(Gate.opened(directory));
        List<String> told = messages.lines().toList();

        assertThat(process.waitFor()).isEqualTo(ExitCode.SUSPENDED);
        assertThat(told).anyMatch(line -> line.startsWith("CANCELLED: "));
        assertThat(history()).contains("\"state\":\"SUSPENDED\"");
        assertThat(contacts()).isEqualTo(2 * BATCH);
        String resume = told.get(told.size() - 1).strip();
        assertThat(resume).matches("contact-import resume \\S+ '" + file + "' --to " + url + " --account shop");
        assertThat(Cli.run(arguments(resume)).exitCode()).isZero();
        assertThat(contacts()).isEqualTo(ROWS);
    }

    @Test
    void historyCallsAKilledImportInterruptedAndItIsContinued() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThat(history()).contains("\"state\":\"INTERRUPTED\"");
        assertThat(Cli.run("history", "--to", url, "--account", "shop").out()).contains(" interrupted ");
        String importId = history().replaceFirst(".*\"importId\":\"([^\"]+)\".*\\n", "$1");
        Cli resumed = Cli.run("resume", importId, file, "--to", url, "--account", "shop");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(contacts()).isEqualTo(ROWS);
    }

    @Test
    void saysThatAnotherProgramHasTheDatabaseFileOpen() {
        Cli cli = Cli.run("history", "--to", url);

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).contains("Another program is using the database file.");
    }

    /** The words of a call that a shell would make of it; only the name of the file has a blank. */
    private Object[] arguments(String call) {
        return Stream.of(call.replaceFirst("^contact-import ", "")
                        .replace("'" + file + "'", "FILE")
                        .split(" "))
                .map(word -> word.equals("FILE") ? file.toString() : word)
                .toArray();
    }

    private String history() {
        return Cli.run("history", "--to", url, "--account", "shop", "--json").out();
    }

    private long contacts() {
        return Cli.run("contacts", "--to", url, "--account", "shop")
                        .out()
                        .lines()
                        .count()
                - 1;
    }

    /** Whether the process does anything at a signal: one that its parent ignores it ignores too. */
    private boolean isHeard(int signal) throws IOException {
        String ignored = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("SigIgn:\\s*", "");
        return !new BigInteger(ignored, 16).testBit(signal - 1);
    }
}
