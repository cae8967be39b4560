package com.isendu.contactimport.jdbc.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server, started by the first test that asks and stopped with the tests. */
final class PostgresServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresServer() {}

    private static final class Started {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // The builder turns it off, and with it what a commit promises.
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static UrlDataSource newSchema() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        Sql.execute(at(""), "CREATE SCHEMA " + schema);
        return at("?currentSchema=" + schema);
    }

    private static UrlDataSource at(String parameters) {
        int port = Started.SERVER.getPort();
        return new UrlDataSource("jdbc:postgresql://localhost:" + port + "/postgres" + parameters, "postgres", "");
    }
}
