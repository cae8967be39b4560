package com.isendu.contactimport.jdbc.server;

import com.isendu.contactimport.jdbc.DatabaseKind;
import com.isendu.contactimport.jdbc.JdbcSchema;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The real databases of the tests. */
public enum TestDatabase {
    H2(DatabaseKind.H2) {
        @Override
        public UrlDataSource empty() {
            return UrlDataSource.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }

        @Override
        public UrlDataSource emptyOnDisk() {
            return UrlDataSource.of("jdbc:h2:file:" + TestDirectory.file("contacts") + ";WRITE_DELAY=0");
        }
    },
    SQLITE(DatabaseKind.SQLITE) {
        @Override
        public UrlDataSource empty() {
            return UrlDataSource.of("jdbc:sqlite:" + TestDirectory.file("contacts.db"));
        }
    },
    POSTGRESQL(DatabaseKind.POSTGRESQL) {
        @Override
        public UrlDataSource empty() {
            assumeServers();
            return PostgresServer.newSchema();
        }
    },
    MARIADB(DatabaseKind.MARIADB) {
        @Override
        public UrlDataSource empty() {
            assumeServers();
            return MariaDbServer.newDatabase();
        }
    };

    private static final boolean SERVERS = Boolean.parseBoolean(System.getProperty("test.servers", "true"));

    private final DatabaseKind kind;

    TestDatabase(DatabaseKind kind) {
        this.kind = kind;
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** An empty database, of its own; the test that asks is skipped when there is no server. */
    public abstract UrlDataSource empty();

    /** An empty database that outlives the process. */
    public UrlDataSource emptyOnDisk() {
        return empty();
    }

    /** PIT starts a process for a few mutants; a server in each takes too long. */
    private static void assumeServers() {
        Assumptions.assumeTrue(SERVERS, "test.servers is false");
    }

    /** Another schema in the database; what MariaDB calls a database. SQLite has only one. */
    public String newSchema(DataSource dataSource) {
        if (this == SQLITE) {
            return "main";
        }
        String name = "s" + UUID.randomUUID().toString().replace("-", "");
        Sql.execute(dataSource, "CREATE SCHEMA " + name);
        return name;
    }

    /** The JDBC URL of an empty database, with all that is needed to log in. */
    public String emptyUrl() {
        UrlDataSource dataSource = empty();
        boolean embedded = this == H2 || this == SQLITE;
        String separator = dataSource.url().contains("?") ? "&" : "?";
        return embedded ? dataSource.url() : dataSource.url() + separator + "user=" + dataSource.user();
    }

    public DataSource withSchema() {
        DataSource dataSource = empty();
        JdbcSchema.of(dataSource).createIfMissing();
        return dataSource;
    }
}
