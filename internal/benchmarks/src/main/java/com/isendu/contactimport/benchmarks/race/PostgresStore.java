package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.contenders.CopyColumns;
import com.isendu.contactimport.benchmarks.system.ServerCpu;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.postgresql.PGConnection;

/** One PostgreSQL server with a schema for each contender; a commit is on disk, and nothing vacuums in between. */
final class PostgresStore implements Store {

    private final EmbeddedPostgres server;
    private final ServerCpu cpu;
    private final Path clean;

    private PostgresStore(EmbeddedPostgres server, ServerCpu cpu, Path clean) {
        this.server = server;
        this.cpu = cpu;
        this.clean = clean;
    }

    static PostgresStore start(Path folder) throws IOException {
        Path data = folder.resolve("postgres");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("autovacuum", "off")
                .start();
        return new PostgresStore(server, ServerCpu.of(data.resolve("postmaster.pid")), folder.resolve("clean.copy"));
    }

    @Override
    public String url(Contenders contender) {
        return "jdbc:postgresql://localhost:" + server.getPort()
                + "/postgres?user=postgres&reWriteBatchedInserts=true&currentSchema=" + schema(contender);
    }

    @Override
    public String clean() {
        return clean.toString();
    }

    @Override
    public void empty(Contenders contender) throws SQLException {
        execute("DROP SCHEMA IF EXISTS " + schema(contender) + " CASCADE");
        execute("CREATE SCHEMA " + schema(contender));
    }

    @Override
    public void settle() throws SQLException {
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
    }

    @Override
    public void keepClean(String account) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                OutputStream out = Files.newOutputStream(clean)) {
            String schema = schema(Contenders.CONTACT_IMPORT);
            String rows = "COPY (SELECT " + CopyColumns.of(connection, schema) + " FROM " + schema
                    + ".contact_import_contact WHERE account_id = '" + account + "') TO STDOUT";
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, out);
        }
    }

    @Override
    public Duration cpu() throws IOException {
        return cpu.soFar();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String schema(Contenders contender) {
        return "race_" + contender.name().toLowerCase(Locale.ROOT);
    }
}
