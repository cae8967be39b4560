package com.isendu.contactimport.jdbc;

import java.util.UUID;
import javax.sql.DataSource;

/** The real databases of the tests. */
enum TestDatabase {
    H2(DatabaseKind.H2) {
        @Override
        DataSource empty() {
            return UrlDataSource.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }
    },
    SQLITE(DatabaseKind.SQLITE) {
        @Override
        DataSource empty() {
            return UrlDataSource.of("jdbc:sqlite:" + TestDirectory.file("contacts.db"));
        }
    },
    POSTGRESQL(DatabaseKind.POSTGRESQL) {
        @Override
        DataSource empty() {
            return PostgresServer.newSchema();
        }
    },
    MARIADB(DatabaseKind.MARIADB) {
        @Override
        DataSource empty() {
            return MariaDbServer.newDatabase();
        }
    };

    private final DatabaseKind kind;

    TestDatabase(DatabaseKind kind) {
        this.kind = kind;
    }

    DatabaseKind kind() {
        return kind;
    }

    /** An empty database, of its own; the test that asks is skipped when there is no server. */
    abstract DataSource empty();

    /** Another schema in the database; what MariaDB calls a database. SQLite has only one. */
    String newSchema(DataSource dataSource) {
        if (this == SQLITE) {
            return "main";
        }
        String name = "s" + UUID.randomUUID().toString().replace("-", "");
        Sql.execute(dataSource, "CREATE SCHEMA " + name);
        return name;
    }

    DataSource withSchema() {
        DataSource dataSource = empty();
        JdbcSchema.of(dataSource).createIfMissing();
        return dataSource;
    }
}
