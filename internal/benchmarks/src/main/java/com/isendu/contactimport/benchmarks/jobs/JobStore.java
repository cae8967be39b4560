package com.isendu.contactimport.benchmarks.jobs;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.options.ImportListener;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL server whose commits are on disk, with the tables of the library. */
final class JobStore implements AutoCloseable {

    private static final int CONNECTIONS = 12;

    private final EmbeddedPostgres server;
    private final HikariDataSource dataSource;

    private JobStore(EmbeddedPostgres server, HikariDataSource dataSource) {
        this.server = server;
        this.dataSource = dataSource;
    }

    static JobStore start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource dataSource = new HikariDataSource(config);
        JdbcSchema.of(dataSource).createIfMissing();
        return new JobStore(server, dataSource);
    }

    ImportEngine engine() {
        return engine(ImportListener.NONE);
    }

    ImportEngine engine(ImportListener listener) {
        return ImportEngine.builder(JdbcContactSink.of(dataSource))
                .mappingStore(JdbcMappingStore.of(dataSource))
                .listener(listener)
                .build();
    }

    ImportJobs.Builder jobs(ImportEngine engine, JobsOptions options) {
        return ImportJobs.builder(engine, dataSource).options(options);
    }

    /** Has the planner know how many jobs there are, as it does after a while. */
    void settle() {
        execute("ANALYZE");
    }

    /** Empties what jobs and imports have written. */
    void clear() {
        execute("TRUNCATE contact_import_contact, contact_import_run, contact_import_batch, contact_import_error,"
                + " contact_import_change, contact_import_job, contact_import_task, contact_import_upload");
        execute("CHECKPOINT");
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        dataSource.close();
        server.close();
    }
}
