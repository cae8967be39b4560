package com.isendu.contactimport.jdbc.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.DriverAccess;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** COPY into PostgreSQL: when it is used, and when not. */
class CopyTest {

    private static final int PEOPLE = 50;
    private static final String CONTACTS = "contact_import_contact";

    private DataSource dataSource;
    private DriverAccess driver;

    @BeforeEach
    void createDatabase() {
        dataSource = TestDatabase.POSTGRESQL.withSchema();
        driver = DriverAccess.counted(dataSource);
    }

    @Test
    void copiesNewContacts() {
        assertThat(write(driver, People.people(PEOPLE, "Rossi")))
                .containsOnly(ContactOutcome.of(RowOutcome.CREATED))
                .hasSize(PEOPLE);

        assertThat(driver.count()).isPositive();
        assertThat(Sql.count(dataSource, CONTACTS)).isEqualTo(PEOPLE);
    }

    @Test
    void decidesAboutContactsThatAreStoredAlready() {
        write(driver, People.people(PEOPLE, "Rossi"));
        List<Contact> contacts = new ArrayList<>(People.people(PEOPLE + 1, "Rossi"));
        contacts.set(0, People.person(0, "Verdi"));

        List<ContactOutcome> outcomes =
                JournaledImport.into(driver.dataSource()).write(contacts);

        assertThat(outcomes.get(0).outcome()).isEqualTo(RowOutcome.UPDATED);
        assertThat(outcomes.get(1).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(outcomes.get(PEOPLE).outcome()).isEqualTo(RowOutcome.CREATED);
    }

    @Test
    void usesStatementsWhereTheDriverIsOutOfReach() {
        DriverAccess denied = DriverAccess.denied(dataSource);

        assertThat(write(denied, People.people(PEOPLE, "Rossi"))).hasSize(PEOPLE);

        assertThat(denied.count()).isZero();
        assertThat(Sql.count(dataSource, CONTACTS)).isEqualTo(PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE contact_import_contact ENABLE ROW LEVEL SECURITY",
                "CREATE RULE nothing AS ON INSERT TO contact_import_contact WHERE NEW.last_name = '' DO INSTEAD NOTHING",
                "CREATE TABLE child () INHERITS (contact_import_contact)",
                "ALTER TABLE contact_import_contact DROP CONSTRAINT contact_import_contact_pk",
                "ALTER TABLE contact_import_contact DROP CONSTRAINT contact_import_contact_pk;"
                        + " CREATE UNIQUE INDEX of_some ON contact_import_contact (account_id, contact_key) WHERE city IS NULL",
                "ALTER TABLE contact_import_contact RENAME TO people;"
                        + " CREATE VIEW contact_import_contact AS SELECT * FROM people",
                "ALTER TABLE contact_import_contact RENAME TO people;"
                        + " CREATE TABLE contact_import_contact (LIKE people INCLUDING ALL) PARTITION BY LIST (account_id);"
                        + " CREATE TABLE shop PARTITION OF contact_import_contact FOR VALUES IN ('shop')"
            })
    void usesStatementsWhereCopyIsNotTheSame(String change) {
        Sql.execute(dataSource, change.split(";"));

        assertThat(write(driver, People.people(PEOPLE, "Rossi")))
                .containsOnly(ContactOutcome.of(RowOutcome.CREATED))
                .hasSize(PEOPLE);

        assertThat(driver.count()).isZero();
        assertThat(Sql.count(dataSource, CONTACTS)).isEqualTo(PEOPLE);
    }

    @Test
    void copiesIntoTableOfHostWhoseTriggersFire() {
        HostTable.create(dataSource);
        Sql.execute(
                dataSource,
                "CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN NEW.c_notes := ''seen''; RETURN NEW; END'",
                "CREATE TRIGGER mark BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION mark()");

        JdbcContactSink.of(driver.dataSource(), HostTable.withEveryField())
                .write(People.batch(People.people(PEOPLE, "Rossi")));

        assertThat(driver.count()).isPositive();
        assertThat(Sql.count(dataSource, "person WHERE c_notes = 'seen'")).isEqualTo(PEOPLE);
    }

    @Test
    void faultInTheMiddleLeavesTheConnectionUsable() throws SQLException {
        InsertInto into = new InsertInto(CONTACTS, List.of("account_id", "contact_key"));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Throwable failure = catchThrowable(() -> new PostgresBulk().insert(connection, into, rows -> {
                rows.text("shop");
                rows.text("x".repeat(1_000_000));
                rows.endRow();
                throw new StackOverflowError();
            }));

            assertThat(failure).isInstanceOf(StackOverflowError.class);
            connection.rollback();
            assertThatCode(() -> connection.createStatement().execute("SELECT 1"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void missesNoDriver() throws Exception {
        URL[] path = classPathWithoutDriver();
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
                Connection connection = dataSource.getConnection()) {
            Class<?> copy = loader.loadClass(PostgresBulk.class.getName());
            var constructor = copy.getDeclaredConstructor();
            constructor.setAccessible(true);
            var isOffered = copy.getDeclaredMethod("isOfferedBy", Connection.class);
            isOffered.setAccessible(true);

            assertThat(isOffered.invoke(constructor.newInstance(), connection)).isEqualTo(false);
        }
    }

    private static URL[] classPathWithoutDriver() {
        return new URL[] {
            PostgresBulk.class.getProtectionDomain().getCodeSource().getLocation(),
            Contact.class.getProtectionDomain().getCodeSource().getLocation()
        };
    }

    private static List<ContactOutcome> write(DriverAccess driver, List<Contact> contacts) {
        return JdbcContactSink.of(driver.dataSource())
                .write(People.batch(contacts))
                .outcomes();
    }
}
