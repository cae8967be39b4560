package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL can do at best: {@code COPY} of the clean rows, as the import has stored them, into the same keyed table. That is
 * {@code psql \copy} without the start of a process, which is not counted.
 */
final class CopyBound {

    private CopyBound() {}

    static Tally run(Task task) throws Exception {
        try (HikariDataSource dataSource = Pool.of(task.url())) {
            JdbcSchema.of(dataSource).createIfMissing();
            try (Connection connection = dataSource.getConnection();
                    InputStream rows = Files.newInputStream(Path.of(task.clean()))) {
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                long stored =
                        task.stopwatch().measure(() -> copy.copyIn("COPY contact_import_contact FROM STDIN", rows));
                return new Tally(stored, 0, 0);
            }
        }
    }
}
