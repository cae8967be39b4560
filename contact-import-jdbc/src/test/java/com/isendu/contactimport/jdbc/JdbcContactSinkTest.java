package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.RowOutcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcContactSinkTest {

    private static final int BATCH = 300;

    private final DataSource dataSource = H2.inMemoryWithSchema();
    private final JdbcContactSink sink = JdbcContactSink.of(dataSource);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 100, 299})
    void rejectsExactlyTheRefusedRows(int refusedRows) {
        refuseLastName("Nobody");
        Set<Integer> refused = randomRows(refusedRows);
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            contacts.add(People.person(i, refused.contains(i) ? "Nobody" : "Rossi"));
        }

        List<ContactOutcome> outcomes = sink.write(People.batch(contacts)).outcomes();

        for (int i = 0; i < BATCH; i++) {
            assertThat(outcomes.get(i).outcome())
                    .isEqualTo(refused.contains(i) ? RowOutcome.REJECTED : RowOutcome.CREATED);
        }
        assertThat(count()).isEqualTo(BATCH - refusedRows);
    }

    @Test
    void rejectsExactlyTheRefusedUpdates() {
        sink.write(People.batch(People.people(BATCH, "Rossi")));
        refuseLastName("Nobody");
        List<Contact> contacts = new ArrayList<>(People.people(BATCH, "Bianchi"));
        contacts.set(17, People.person(17, "Nobody"));

        List<ContactOutcome> outcomes = sink.write(People.batch(contacts)).outcomes();

        assertThat(outcomes.get(17))
                .isEqualTo(
                        ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED, "reason", Fault.CHECK_VIOLATION)));
        assertThat(outcomes).filteredOn(o -> o.outcome() == RowOutcome.UPDATED).hasSize(BATCH - 1);
        assertThat(H2.value(dataSource, "SELECT COUNT(*) FROM contact_import_contact WHERE last_name = 'Bianchi'"))
                .isEqualTo(String.valueOf(BATCH - 1));
    }

    @Test
    void rejectsRowThatBreaksAnotherUniqueConstraint() {
        H2.execute(dataSource, "ALTER TABLE contact_import_contact ADD UNIQUE (account_id, phone)");
        Contact first = withPhone(1, "+393331234567");
        Contact second = withPhone(2, "+393331234567");

        assertThat(sink.write(People.batch(List.of(first, second))).outcomes())
                .extracting(ContactOutcome::outcome)
                .containsExactly(RowOutcome.CREATED, RowOutcome.REJECTED);
    }

    @Test
    void storeThatRefusesEveryContactIsNoFaultOfTheRows() {
        H2.execute(dataSource, "ALTER TABLE contact_import_contact ADD COLUMN tenant VARCHAR(10) NOT NULL");

        SinkException exception = failure(() -> sink.write(People.batch(People.people(BATCH, "Rossi"))));

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_FAULT);
        assertThat(exception.parameters()).containsEntry("reason", "EVERY_CONTACT_REFUSED");
        assertThat(count()).isZero();
    }

    @Test
    void fewRefusedContactsAreRejectedEvenIfTheyAreAll() {
        refuseLastName("Nobody");

        assertThat(sink.write(People.batch(People.people(3, "Nobody"))).outcomes())
                .extracting(ContactOutcome::outcome)
                .containsOnly(RowOutcome.REJECTED);
    }

    @Test
    void saysThatSchemaIsMissing() {
        JdbcContactSink bare = JdbcContactSink.of(H2.inMemory());

        SinkException exception = failure(() -> bare.write(People.batch(People.people(1, "Rossi"))));

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
        assertThat(exception.parameters()).containsEntry("reason", "SCHEMA_MISSING");
    }

    @Test
    void saysThatDatabaseCannotBeReached() {
        JdbcContactSink unreachable = JdbcContactSink.of(H2.at("jdbc:h2:tcp://127.0.0.1:1/none"));

        SinkException exception = failure(() -> unreachable.write(People.batch(People.people(1, "Rossi"))));

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
        assertThat(exception.parameters()).containsEntry("reason", "UNREACHABLE");
    }

    @Test
    void showsNoTextOfTheDriver() {
        H2.execute(dataSource, "DROP TABLE contact_import_contact");
        SinkException missing = failure(() -> sink.write(People.batch(People.people(1, "Sentinel"))));
        SinkException malformed = malformedCustomFields();

        assertThat(List.of(missing, malformed)).allSatisfy(exception -> {
            assertThat(trace(exception)).doesNotContain("Sentinel", "person0", "org.h2", "SELECT");
            assertThat(exception).hasNoCause().hasNoSuppressedExceptions();
        });
    }

    @Test
    void refusesToReadForeignCustomFields() {
        assertThat(malformedCustomFields().parameters()).containsEntry("reason", "STORED_VALUE_MALFORMED");
    }

    @Test
    void givesConnectionBackAsFound() throws SQLException {
        refuseLastName("Nobody");
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            OneConnection one = new OneConnection(connection);
            JdbcContactSink onOne = JdbcContactSink.of(one);
            onOne.write(People.batch(People.people(5, "Rossi")));
            onOne.check(People.batch(People.people(5, "Verdi")));
            onOne.write(People.batch(List.of(People.person(9, "Nobody"))));
            H2.execute(dataSource, "DROP TABLE contact_import_contact");
            failure(() -> onOne.write(People.batch(People.people(5, "Rossi"))));

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.isClosed()).isFalse();
            assertThat(one.borrowed()).isEqualTo(one.returned()).isPositive();
        }
    }

    @Test
    void checkLeavesNoTrace() {
        sink.write(People.batch(People.people(3, "Rossi")));
        String before = H2.value(dataSource, "SELECT MAX(updated_at) FROM contact_import_contact");

        sink.check(People.batch(People.people(5, "Verdi")));

        assertThat(count()).isEqualTo(3);
        assertThat(H2.value(dataSource, "SELECT MAX(updated_at) FROM contact_import_contact"))
                .isEqualTo(before);
    }

    @Test
    void remembersWhichImportCreatedAndUpdated() {
        sink.write(People.batch(People.people(1, "Rossi")));
        ContactBatch later = new ContactBatch(
                "import-2",
                "shop",
                People.batch(People.people(1, "Verdi")).rows(),
                ExistingContactStrategy.UPDATE,
                Set.of());
        sink.write(later);

        assertThat(H2.value(dataSource, "SELECT created_import || ' ' || updated_import FROM contact_import_contact"))
                .isEqualTo("import-1 import-2");
    }

    @Test
    void storesInFile(@TempDir Path directory) {
        JdbcConnectionPool pool = H2.inFile(directory);
        JdbcSchema.of(pool).createIfMissing();
        JdbcContactSink.of(pool).write(People.batch(People.people(BATCH, "Rossi")));
        pool.dispose();

        JdbcConnectionPool again = H2.inFile(directory);
        assertThat(JdbcContactSink.of(again)
                        .write(People.batch(People.people(BATCH, "Rossi")))
                        .outcomes())
                .extracting(ContactOutcome::outcome)
                .containsOnly(RowOutcome.UNCHANGED);
        again.dispose();
    }

    private SinkException malformedCustomFields() {
        DataSource other = H2.inMemoryWithSchema();
        ContactBatch batch = People.batch(People.people(1, "Sentinel"));
        JdbcContactSink.of(other).write(batch);
        H2.execute(other, "UPDATE contact_import_contact SET custom_fields = '{\"size\":\"Sentinel\"}'");
        return failure(() -> JdbcContactSink.of(other).write(batch));
    }

    private void refuseLastName(String name) {
        H2.execute(dataSource, "ALTER TABLE contact_import_contact ADD CHECK (last_name <> '" + name + "')");
    }

    private long count() {
        return Long.parseLong(H2.value(dataSource, "SELECT COUNT(*) FROM contact_import_contact"));
    }

    private static Set<Integer> randomRows(int count) {
        Random random = new Random(count);
        Set<Integer> rows = new TreeSet<>();
        while (rows.size() < count) {
            rows.add(random.nextInt(BATCH));
        }
        return rows;
    }

    private static Contact withPhone(int number, String phone) {
        return People.person(number, "Rossi").toBuilder()
                .set(ContactField.PHONE, phone)
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
