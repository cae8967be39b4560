package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.dialect.Dialects;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.schema.SchemaVersions;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.sample.Refusal;
import com.isendu.contactimport.jdbc.server.OneConnection;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EveryDatabaseTest {

    private static final int BATCH = 300;

    @ParameterizedTest
    @EnumSource
    void isDetectedByItsDriver(TestDatabase database) throws SQLException {
        try (Connection connection = database.empty().getConnection()) {
            assertThat(Dialects.of(connection.getMetaData()).name())
                    .isEqualTo(database.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsExactlyTheRefusedRows(TestDatabase database) {
        for (int refusedRows : new int[] {1, 5, 100, BATCH - 1}) {
            DataSource dataSource = database.withSchema();
            Refusal.ofLastName("Nobody", dataSource);
            Set<Integer> refused = randomRows(refusedRows);
            List<Contact> contacts = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                contacts.add(People.person(i, refused.contains(i) ? "Nobody" : "Rossi"));
            }

            List<ContactOutcome> outcomes = write(dataSource, contacts);

            for (int i = 0; i < BATCH; i++) {
                assertThat(outcomes.get(i).outcome())
                        .isEqualTo(refused.contains(i) ? RowOutcome.REJECTED : RowOutcome.CREATED);
            }
            assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(BATCH - refusedRows);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsExactlyTheRefusedUpdate(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        write(dataSource, People.people(BATCH, "Rossi"));
        Refusal.ofLastName("Nobody", dataSource);
        List<Contact> contacts = new ArrayList<>(People.people(BATCH, "Bianchi"));
        contacts.set(17, People.person(17, "Nobody"));

        List<ContactOutcome> outcomes = write(dataSource, contacts);

        assertThat(outcomes.get(17).outcome()).isEqualTo(RowOutcome.REJECTED);
        assertThat(outcomes).filteredOn(o -> o.outcome() == RowOutcome.UPDATED).hasSize(BATCH - 1);
        assertThat(Sql.count(dataSource, "contact_import_contact WHERE last_name = 'Bianchi'"))
                .isEqualTo(BATCH - 1);
    }

    @ParameterizedTest
    @EnumSource
    void rejectsRowThatBreaksAnotherUniqueConstraint(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        Sql.execute(dataSource, "CREATE UNIQUE INDEX one_phone ON contact_import_contact (account_id, phone)");

        assertThat(write(dataSource, List.of(withPhone(1), withPhone(2))))
                .containsExactly(ContactOutcome.of(RowOutcome.CREATED), rejected(Fault.UNIQUE_VIOLATION));
    }

    @ParameterizedTest
    @EnumSource
    void namesFieldThatItsColumnDoesNotTake(TestDatabase database) {
        DataSource dataSource = database.empty();
        createContacts(dataSource, "first_name VARCHAR(200)", "first_name VARCHAR(200) NOT NULL");
        Contact complete = People.person(1, "Rossi").toBuilder()
                .set(ContactField.FIRST_NAME, "Anna")
                .build();
        Contact tooLong = People.person(2, "R".repeat(201)).toBuilder()
                .set(ContactField.FIRST_NAME, "Anna")
                .build();

        assertThat(write(dataSource, List.of(complete, tooLong, People.person(3, "Verdi"))))
                .containsExactly(
                        ContactOutcome.of(RowOutcome.CREATED),
                        ContactOutcome.rejected(
                                new RowError(ErrorCode.FIELD_TOO_LONG, "last_name", -1, Map.of("limit", "200"))),
                        ContactOutcome.rejected(RowError.ofCell(ErrorCode.REQUIRED_MISSING, "first_name", -1)));
    }

    @ParameterizedTest
    @EnumSource
    void storeThatRefusesEveryContactIsNoFaultOfTheRows(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        Refusal.ofLastName("Rossi", dataSource);

        SinkException exception = failure(() -> write(dataSource, People.people(BATCH, "Rossi")));

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_MISCONFIGURED);
        assertThat(exception.parameters()).containsEntry("reason", "EVERY_CONTACT_REFUSED");
        assertThat(Sql.count(dataSource, "contact_import_contact")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatSchemaIsMissingAndShowsNoTextOfDriver(TestDatabase database) {
        DataSource dataSource = database.empty();

        SinkException exception = failure(() -> write(dataSource, People.people(1, "Sentinel")));

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_MISCONFIGURED);
        assertThat(exception.parameters()).containsEntry("reason", "SCHEMA_MISSING");
        assertThat(exception).hasNoCause().hasNoSuppressedExceptions();
        assertThat(trace(exception)).doesNotContain("Sentinel", "person0", "SELECT", "DELETE");
    }

    @ParameterizedTest
    @EnumSource
    void givesConnectionBackAsFound(TestDatabase database) throws SQLException {
        DataSource dataSource = database.withSchema();
        Refusal.ofLastName("Nobody", dataSource);
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            OneConnection one = new OneConnection(connection);
            JdbcContactSink sink = JdbcContactSink.of(one);
            sink.write(People.batch(People.people(5, "Rossi")));
            sink.check(People.batch(People.people(5, "Verdi")));
            sink.write(People.batch(List.of(People.person(9, "Nobody"))));
            Sql.execute(one, "DROP TABLE contact_import_contact");
            failure(() -> sink.write(People.batch(People.people(5, "Rossi"))));

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.isClosed()).isFalse();
            assertThat(one.borrowed()).isEqualTo(one.returned()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE) // read-only for good, once opened so
    void givesReadOnlyConnectionBackAsFound(TestDatabase database) throws SQLException {
        DataSource dataSource = database.withSchema();
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            boolean readOnly = connection.isReadOnly();
            JdbcContactSink.of(new OneConnection(connection)).write(People.batch(People.people(5, "Rossi")));

            assertThat(connection.isReadOnly()).isEqualTo(readOnly);
            assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FOREIGN KEY (company) REFERENCES known (name) DEFERRABLE INITIALLY DEFERRED | REFERENCE_VIOLATION",
                "UNIQUE (account_id, company) DEFERRABLE INITIALLY DEFERRED | UNIQUE_VIOLATION"
            })
    void deferredConstraintCostsOneRow(String constraint, Fault fault) {
        DataSource dataSource = TestDatabase.POSTGRESQL.withSchema();
        Sql.execute(
                dataSource,
                "CREATE TABLE known (name VARCHAR(400) PRIMARY KEY)",
                "INSERT INTO known VALUES ('A'), ('B')",
                "ALTER TABLE contact_import_contact ADD " + constraint);
        String last = fault == Fault.UNIQUE_VIOLATION ? "A" : "Z";

        assertThat(write(dataSource, List.of(withCompany(1, "A"), withCompany(2, "B"), withCompany(3, last))))
                .containsExactly(
                        ContactOutcome.of(RowOutcome.CREATED), ContactOutcome.of(RowOutcome.CREATED), rejected(fault));
        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(2);
    }

    private static void createContacts(DataSource dataSource, String column, String replacement) {
        try (Connection connection = dataSource.getConnection()) {
            String name = Dialects.of(connection.getMetaData()).name();
            for (String statement : SchemaVersions.LIBRARY.statementsAfter(0, name)) {
                Sql.execute(dataSource, statement.replace(column, replacement));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ContactOutcome> write(DataSource dataSource, List<Contact> contacts) {
        return JdbcContactSink.of(dataSource).write(People.batch(contacts)).outcomes().stream()
                .map(EveryDatabaseTest::withoutConstraint)
                .toList();
    }

    /** The name of the constraint is another one in each database. */
    private static ContactOutcome withoutConstraint(ContactOutcome outcome) {
        RowError error = outcome.error();
        return error == null || !error.parameters().containsKey("constraint")
                ? outcome
                : ContactOutcome.rejected(
                        RowError.of(error.code(), "reason", error.parameters().get("reason")));
    }

    private static ContactOutcome rejected(Fault fault) {
        return ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED, "reason", fault));
    }

    private static Set<Integer> randomRows(int count) {
        Random random = new Random(count);
        Set<Integer> rows = new TreeSet<>();
        while (rows.size() < count) {
            rows.add(random.nextInt(BATCH));
        }
        return rows;
    }

    private static Contact withPhone(int number) {
        return People.person(number, "Rossi").toBuilder()
                .set(ContactField.PHONE, "+393331234567")
                .build();
    }

    private static Contact withCompany(int number, String company) {
        return People.person(number, "Rossi").toBuilder()
                .set(ContactField.COMPANY, company)
                .build();
    }

    private static SinkException failure(Runnable action) {
        return catchThrowableOfType(SinkException.class, action::run);
    }

    private static String trace(Throwable throwable) {
        StringWriter trace = new StringWriter();
        throwable.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
