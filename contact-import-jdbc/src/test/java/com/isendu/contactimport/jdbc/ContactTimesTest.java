package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.dialect.Dialects;
import com.isendu.contactimport.jdbc.internal.dialect.TimeFormat;
import com.isendu.contactimport.jdbc.sample.HostTransactions;
import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.sample.Shop;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When contacts were created and updated, whichever of import and database says it. */
class ContactTimesTest {

    private static final String PERSON = "person0@example.com";
    // Enough for the ways of writing many rows at once.
    private static final int MANY = 40;

    private record Times(Instant created, Instant updated) {}

    @ParameterizedTest
    @EnumSource
    void contactsCarryWhenTheirBatchWasWritten(TestDatabase database) {
        for (int people : new int[] {1, MANY}) {
            DataSource dataSource = database.withSchema();
            Instant before = now();
            JournaledImport.into(dataSource).write(People.people(people, "Rossi"));
            Times created = times(dataSource, database);

            assertThat(created.created()).isBetween(before, Instant.now()).isEqualTo(created.updated());

            Instant between = now();
            JournaledImport.into(dataSource).write(People.people(people, "Verdi"));
            Times updated = times(dataSource, database);

            assertThat(updated.created()).isEqualTo(created.created());
            assertThat(updated.updated()).isBetween(between, Instant.now());

            JournaledImport.into(dataSource).write(People.people(people, "Verdi"));

            assertThat(times(dataSource, database)).as("unchanged since").isEqualTo(updated);
        }
    }

    @ParameterizedTest
    @EnumSource
    void timesAreTheSameWhateverTheTimeZoneIs(TestDatabase database) {
        TimeZone zone = TimeZone.getDefault();
        try {
            // The drivers give it to their sessions.
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            DataSource dataSource = database.withSchema();
            Instant before = now();
            JournaledImport.into(dataSource).write(People.people(MANY, "Rossi"));
            JournaledImport.into(dataSource).write(People.people(1, "Verdi"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));

            Times times = times(dataSource, database);

            assertThat(times.created()).isBetween(before, Instant.now());
            assertThat(times.updated()).isBetween(times.created(), Instant.now());
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoesAnImportWhateverTheTimesOfItsContactsSay(TestDatabase database) {
        Shop shop = Shop.on(database);
        shop.imports("anna@x.it,Anna,43", "bea@x.it,Bea,40");
        String id = shop.imports("anna@x.it,Annamaria,43", "cleo@x.it,Cleo,");
        Sql.execute(
                shop.dataSource(),
                "UPDATE contact_import_contact SET created_at = '2001-01-01 00:00:00', updated_at = '2099-01-01 00:00:00'");

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 1, 0));

        assertThat(shop.contacts()).containsOnlyKeys("anna@x.it", "bea@x.it").containsEntry("anna@x.it", "Anna 43");
    }

    @ParameterizedTest
    @EnumSource
    void restoredContactsCarryWhenTheyWereRestored(TestDatabase database) {
        Shop shop = Shop.on(database);
        shop.imports("person0@example.com,Anna,43");
        String id = shop.imports("person0@example.com,Annamaria,43");
        Instant before = now();

        shop.undo(id);

        assertThat(times(shop.dataSource(), database).updated()).isBetween(before, Instant.now());
    }

    @Test
    void postgreSqlGivesTheTimesByItsOwnClock() {
        for (int people : new int[] {1, MANY}) {
            DataSource dataSource = TestDatabase.POSTGRESQL.withSchema();
            clock(dataSource, "created_at", "2001-01-01T00:00:00Z");
            clock(dataSource, "updated_at", "2001-01-01T00:00:00Z");
            JournaledImport.into(dataSource).write(People.people(people, "Rossi"));
            clock(dataSource, "created_at", "2002-01-01T00:00:00Z");
            clock(dataSource, "updated_at", "2002-01-01T00:00:00Z");
            JournaledImport.into(dataSource).write(People.people(people, "Verdi"));

            assertThat(Sql.count(
                            dataSource,
                            "contact_import_contact WHERE created_at = '2001-01-01T00:00:00Z'"
                                    + " AND updated_at = '2002-01-01T00:00:00Z'"))
                    .isEqualTo(people);
        }
    }

    @Test
    void contactsOfOneTransactionOfTheHostCarryTheTimesOfTheirBatches() throws SQLException {
        UrlDataSource dataSource = TestDatabase.POSTGRESQL.empty();
        JdbcSchema.of(dataSource).createIfMissing();
        JdbcOptions options =
                JdbcOptions.builder().transactions(new HostTransactions()).build();
        List<Contact> people = People.people(2, "Rossi");

        new HostTransactions().run(dataSource, Connection.TRANSACTION_READ_COMMITTED, connection -> {
            JournaledImport run = JournaledImport.into(dataSource, options);
            run.write(people.subList(0, 1));
            try (Statement wait = connection.createStatement()) {
                wait.execute("SELECT pg_sleep(0.01)");
            }
            return run.write(people.subList(1, 2));
        });

        assertThat(Sql.value(dataSource, "SELECT COUNT(DISTINCT created_at) FROM contact_import_contact"))
                .isEqualTo("2");
    }

    @Test
    void tableThatGivesNoTimesIsRefusedBeforeAnythingIsWritten() {
        DataSource dataSource = TestDatabase.POSTGRESQL.withSchema();
        Sql.execute(dataSource, "ALTER TABLE contact_import_contact ALTER updated_at DROP DEFAULT");

        SinkException different = catchThrowableOfType(SinkException.class, () -> JournaledImport.into(dataSource));

        assertThat(different.code()).isEqualTo(ErrorCode.SINK_SCHEMA_DIFFERENT);
        assertThat(different.parameters())
                .containsEntry("differences", "contact_import_contact.updated_at has no default");
        assertThat(Sql.count(dataSource, "contact_import_run")).isZero();
    }

    private static void clock(DataSource dataSource, String column, String time) {
        Sql.execute(dataSource, "ALTER TABLE contact_import_contact ALTER " + column + " SET DEFAULT '" + time + "'");
    }

    /** Now, to what the databases keep. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static Times times(DataSource dataSource, TestDatabase database) {
        TimeFormat format =
                Dialects.named(database.kind().name().toLowerCase(Locale.ROOT)).times();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT created_at, updated_at FROM contact_import_contact"
                        + " WHERE contact_key = '" + PERSON + "'")) {
            assertThat(row.next()).isTrue();
            return new Times(time(format, row, "created_at"), time(format, row, "updated_at"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant time(TimeFormat format, ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(format.read(row, column));
    }
}
