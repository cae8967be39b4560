package com.isendu.contactimport.jdbc;

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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A MariaDB server with a data directory and a port of its own, started by the first test that asks and stopped with the
 * tests. Where none is installed (Debian: {@code mariadb-server}), those tests are skipped.
 */
final class MariaDbServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String USER = "root";
    private static final long PATIENCE_SECONDS = 60;

    private MariaDbServer() {}

    private static final class Started {

        static final int PORT = start();

        private static int start() {
            try {
                Path directory = TestDirectory.create();
                Path data = directory.resolve("data");
                int port = freePort();
                // As the user the tests run as, root included.
                run(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--datadir=" + data,
                        "--user=" + System.getProperty("user.name"));
                Process server = process(
                        "mariadbd",
                        "--no-defaults",
                        "--datadir=" + data,
                        "--user=" + System.getProperty("user.name"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=" + directory.resolve("s"),
                        "--pid-file=" + directory.resolve("pid"),
                        "--innodb-buffer-pool-size=64M",
                        "--skip-log-bin");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                waitFor(server, port);
                return port;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static UrlDataSource newDatabase() {
        Assumptions.assumeTrue(
                binary("mariadbd") != null && binary("mariadb-install-db") != null,
                "no MariaDB server: neither mariadbd nor mariadb-install-db may be missing");
        String database = "test_" + DATABASES.incrementAndGet();
        Sql.execute(at(""), "CREATE DATABASE " + database);
        return at(database);
    }

    private static UrlDataSource at(String database) {
        return new UrlDataSource(url(Started.PORT) + database, USER, "");
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/";
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (process(command).waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    private static Process process(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, String.valueOf(binary(command[0])));
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

    private static void waitFor(Process server, int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (server.isAlive() && System.nanoTime() < end) {
            try {
                DriverManager.getConnection(url(port), USER, "").close();
                return;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("MariaDB does not start");
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
