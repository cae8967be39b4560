package com.isendu.contactimport.jdbc.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A MariaDB server with a data directory and a port of its own. */
final class MariaDbProcess {

    private static final String USER = "root";
    private static final long PATIENCE_SECONDS = 60;

    private final Path directory = TestDirectory.create();
    private final int port;
    private final List<String> options;
    private Process server;

    /** Starts a server with more options on its command line. */
    MariaDbProcess(String... options) {
        this.options = List.of(options);
        try {
            this.port = freePort();
            // As the user the tests run as, root included.
            run(
                    "mariadb-install-db",
                    "--no-defaults",
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    "--datadir=" + data(),
                    "--user=" + System.getProperty("user.name"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        start();
    }

    /** Where no server is installed (Debian: {@code mariadb-server}), the test is skipped. */
    static void assumeInstalled() {
        Assumptions.assumeTrue(
                binary("mariadbd") != null && binary("mariadb-install-db") != null,
                "no MariaDB server: neither mariadbd nor mariadb-install-db may be missing");
    }

    UrlDataSource at(String database) {
        return new UrlDataSource(url() + database, USER, "");
    }

    /** Starts the server, again after {@link #kill} too, and waits until it answers. */
    void start() {
        List<String> command = new ArrayList<>(List.of(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + data(),
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + directory.resolve("s"),
                "--pid-file=" + directory.resolve("pid"),
                "--innodb-buffer-pool-size=64M",
                "--skip-log-bin"));
        command.addAll(options);
        try {
            server = process(command);
            waitForIt();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    void stop() {
        server.destroy();
        try {
            server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (process(List.of(command)).waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    private static Process process(List<String> command) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.set(0, String.valueOf(binary(command.get(0))));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    // Debian keeps the server where only root looks.
    private static Path binary(String name) {
        List<String> directories = new ArrayList<>(List.of(System.getenv("PATH").split(File.pathSeparator)));
        directories.add("/usr/sbin");
        return directories.stream()
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitForIt() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (server.isAlive() && System.nanoTime() < end) {
            try {
                DriverManager.getConnection(url(), USER, "").close();
                return;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("MariaDB does not start");
    }
}
