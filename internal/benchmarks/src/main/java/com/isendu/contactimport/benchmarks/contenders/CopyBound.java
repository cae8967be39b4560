package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL can do at best: {@code COPY} of the clean rows, as the import has stored them, into the same keyed
 * table. That is {@code psql \copy} without the start of a process, which is not counted. The table is emptied first,
 * so that it can be done again.
 */
record CopyBound(HikariDataSource dataSource) implements Importer {

    static CopyBound open(String url) {
        HikariDataSource dataSource = Pool.of(url);
        JdbcSchema.of(dataSource).createIfMissing();
        return new CopyBound(dataSource);
    }

    @Override
    public Tally run(Task task) throws Exception {
        try (Connection connection = dataSource.getConnection();
                InputStream rows = Files.newInputStream(Path.of(task.clean()))) {
            String columns = CopyColumns.of(connection, connection.getSchema());
            String sql = "COPY contact_import_contact (" + columns + ") FROM STDIN";
            try (Statement statement = connection.createStatement()) {
                statement.execute("TRUNCATE contact_import_contact");
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long stored = task.stopwatch().measure(() -> copy.copyIn(sql, rows));
            return new Tally(stored, 0, 0);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
