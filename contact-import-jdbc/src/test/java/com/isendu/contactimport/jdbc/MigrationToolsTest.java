package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recipes of docs/databases.md, beside migrations of a host that begin with a version 1 of their own. */
class MigrationToolsTest {

    @ParameterizedTest
    @EnumSource
    void flywayMakesTheTablesBesideThoseOfTheHost(TestDatabase database) {
        DataSource dataSource = database.empty();

        for (int start = 0; start < 2; start++) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:host-migrations")
                    .load()
                    .migrate();
            migrate(dataSource, database.kind().name().toLowerCase(Locale.ROOT));
        }

        assertImportsWork(dataSource);
    }

    private static void migrate(DataSource dataSource, String database) {
        // tag::flyway[]
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:com/isendu/contactimport/jdbc/schema/" + database) // one folder, such as postgresql
                .table("contact_import_flyway")
                .baselineOnMigrate(true) // the schema is not empty: it is the host's
                .baselineVersion("0")
                .load()
                .migrate();
        // end::flyway[]
    }

    @ParameterizedTest
    @EnumSource
    void liquibaseMakesTheTablesBesideThoseOfTheHost(TestDatabase database) throws Exception {
        UrlDataSource dataSource = database.empty();

        for (int start = 0; start < 2; start++) {
            try (Connection connection = dataSource.getConnection()) {
                new Liquibase(
                                "host-changelog/changelog.xml",
                                new ClassLoaderResourceAccessor(),
                                DatabaseFactory.getInstance()
                                        .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                        .update("");
            }
        }

        assertImportsWork(dataSource);
        assertThat(Sql.count(dataSource, "DATABASECHANGELOG")).isEqualTo(4);
    }

    @Test
    void guideShowsTheChangeSetsThatRun() throws IOException {
        String guide = Files.readString(Path.of("../docs/databases.md"));
        String shown = guide.substring(guide.indexOf("```xml\n") + "```xml\n".length());

        List<String> run = Files.readAllLines(Path.of("src/test/resources/host-changelog/changelog.xml")).stream()
                .map(String::strip)
                .toList();

        assertThat(shown.substring(0, shown.indexOf("```")).lines().map(String::strip))
                .isNotEmpty()
                .isSubsetOf(run);
    }

    private static void assertImportsWork(DataSource dataSource) {
        assertThatNoException().isThrownBy(() -> JdbcSchema.of(dataSource).verify());
        assertThat(JournaledImport.into(dataSource).write(People.people(20, "Rossi")))
                .hasSize(20);
        assertThat(Sql.count(dataSource, "orders")).isZero();
    }
}
