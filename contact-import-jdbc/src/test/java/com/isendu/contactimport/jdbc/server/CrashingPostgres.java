package com.isendu.contactimport.jdbc.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL, with all its processes. */
final class CrashingPostgres implements CrashingServer {

    /** What a commit confirms is on the disk. */
    static final Map<String, String> DURABLE =
            Map.of("synchronous_commit", "on", "fsync", "on", "full_page_writes", "on");
    /** Commits are confirmed before they are written anywhere; the writer behind them takes its time. */
    static final Map<String, String> FORGETFUL =
            Map.of("synchronous_commit", "off", "fsync", "off", "wal_writer_delay", "10s");

    private final Path data = TestDirectory.create();
    private final Map<String, String> config;
    private EmbeddedPostgres server;

    CrashingPostgres(Map<String, String> config) throws IOException {
        this.config = config;
        this.server = start(0);
    }

    @Override
    public UrlDataSource dataSource() {
        return new UrlDataSource("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "");
    }

    @Override
    public void settle() {
        Sql.execute(dataSource(), "CHECKPOINT");
    }

    @Override
    public void crash() {
        ProcessHandle postmaster = server.getProcess().toHandle();
        Stream<ProcessHandle> children = postmaster.descendants();
        Stream.concat(Stream.of(postmaster), children).toList().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void restart() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("data"))
                .setCleanDataDirectory(false);
        config.forEach(builder::setServerConfig);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }
}
