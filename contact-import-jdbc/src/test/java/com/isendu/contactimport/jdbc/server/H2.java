package com.isendu.contactimport.jdbc.server;

import com.isendu.contactimport.jdbc.JdbcSchema;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** Real H2 databases for the tests. */
public final class H2 {

    private H2() {}

    /** An empty database in memory; it lives as long as the process. */
    public static DataSource inMemory() {
        return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    public static DataSource inMemoryWithSchema() {
        DataSource dataSource = inMemory();
        JdbcSchema.of(dataSource).createIfMissing();
        return dataSource;
    }

    public static JdbcConnectionPool inFile(Path directory) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + directory.resolve("contacts").toAbsolutePath(), "sa", "");
    }

    public static DataSource at(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }
}
