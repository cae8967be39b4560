package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostContactTableTest {

    private static final ContactSource SOURCE = ContactSource.of(() ->
            new ByteArrayInputStream(("email;last name;city\n" + twelvePeople()).getBytes(StandardCharsets.UTF_8)));

    private static final JdbcOptions FEW_COLUMNS = JdbcOptions.builder()
            .contactTable(HostContactTable.named("person")
                    .accountColumn("tenant")
                    .keyColumn("mail")
                    .column(ContactField.LAST_NAME, "surname")
                    .build())
            .build();

    @ParameterizedTest
    @EnumSource
    void storesWhatHasColumns(TestDatabase database) {
        DataSource dataSource = database.empty();
        createFewColumns(database, dataSource);
        JdbcSchema.of(dataSource, FEW_COLUMNS).createIfMissing();
        JdbcContactSink sink = JdbcContactSink.of(dataSource, FEW_COLUMNS);
        List<Contact> people = List.of(person("Rossi"));

        assertThatNoException()
                .isThrownBy(() -> JdbcSchema.of(dataSource, FEW_COLUMNS).verify());
        assertThat(outcomes(sink, people)).containsExactly(RowOutcome.CREATED);
        assertThat(outcomes(sink, people)).containsExactly(RowOutcome.UNCHANGED);
        assertThat(outcomes(sink, List.of(person("Verdi")))).containsExactly(RowOutcome.UPDATED);
        assertThat(stored(dataSource)).containsExactly(People.person(1, "Verdi"));
    }

    @Test
    void declaresWhatHasColumns() {
        JdbcContactSink few = JdbcContactSink.of(TestDatabase.H2.empty(), FEW_COLUMNS);
        JdbcContactSink all = JdbcContactSink.of(TestDatabase.H2.empty());

        assertThat(few.stores(ContactField.EMAIL)).isTrue();
        assertThat(few.stores(ContactField.LAST_NAME)).isTrue();
        assertThat(few.stores(ContactField.CITY)).isFalse();
        assertThat(few.stores(HostTable.SHOE_SIZE)).isFalse();
        assertThat(all.stores(ContactField.CITY)).isTrue();
        assertThat(all.stores(HostTable.SHOE_SIZE)).isTrue();
    }

    @Test
    void mappedColumnWithoutAPlaceIsReportedBeforeAndAfterTheImport() {
        DataSource dataSource = TestDatabase.H2.empty();
        createFewColumns(TestDatabase.H2, dataSource);
        JdbcSchema.of(dataSource, FEW_COLUMNS).createIfMissing();

        ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource, FEW_COLUMNS))
                .build();
        RowError vanishes = RowError.ofCell(ErrorCode.FIELD_NOT_STORED, "city", 2);

        assertThat(engine.preview(SOURCE, options()).warnings()).contains(vanishes);
        assertThat(engine.check(SOURCE, options()).report().fileWarnings()).containsExactly(vanishes);
        assertThat(engine.run(SOURCE, options()).report().fileWarnings()).containsExactly(vanishes);
    }

    @Test
    void columnOfDatesTakesNoBirthdayWithoutAYear() {
        DataSource dataSource = TestDatabase.H2.empty();
        createFewColumns(TestDatabase.H2, dataSource);
        Sql.execute(dataSource, "ALTER TABLE person ADD COLUMN born DATE");
        JdbcOptions options = JdbcOptions.builder()
                .contactTable(HostContactTable.named("person")
                        .accountColumn("tenant")
                        .keyColumn("mail")
                        .column(ContactField.BIRTHDAY, "born")
                        .build())
                .build();
        JdbcSchema.of(dataSource, options).createIfMissing();
        byte[] file = "email;birthday\nada@example.com;--03-15\nleo@example.com;1980-05-17\n"
                .getBytes(StandardCharsets.UTF_8);

        ImportReport report = ImportEngine.builder(JdbcContactSink.of(dataSource, options))
                .build()
                .run(ContactSource.of(() -> new ByteArrayInputStream(file)), options())
                .report();

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.warnings()).containsEntry(ErrorCode.VALUE_DROPPED, 1L);
        assertThat(JdbcContactSink.of(TestDatabase.H2.empty()).storesBirthdaysWithoutYear())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void columnThatCannotTakeItsFieldIsRefusedBeforeAnythingIsWritten(TestDatabase database) {
        DataSource dataSource = database.empty();
        createFewColumns(database, dataSource);
        Sql.execute(dataSource, "ALTER TABLE person ADD COLUMN town BIGINT");
        JdbcOptions options = JdbcOptions.builder()
                .contactTable(HostContactTable.named("person")
                        .accountColumn("tenant")
                        .keyColumn("mail")
                        .column(ContactField.LAST_NAME, "surname")
                        .column(ContactField.CITY, "town")
                        .build())
                .build();
        JdbcSchema.of(dataSource, options).createIfMissing();
        ImportEngine engine =
                ImportEngine.builder(JdbcContactSink.of(dataSource, options)).build();

        SinkException refused = catchThrowableOfType(SinkException.class, () -> engine.run(SOURCE, options()));

        assertThat(refused.code()).isEqualTo(ErrorCode.SINK_SCHEMA_DIFFERENT);
        assertThat(refused.parameters().get("differences"))
                .matches("person.town is \\w+, accepted for city: VARCHAR or TEXT, CHAR, an enumeration");
        assertThat(refused).hasMessageNotContaining("later").hasMessageNotContaining("schema file");
        assertThat(Sql.count(dataSource, "contact_import_run")).isZero();
    }

    @Test
    void makesNoTableOfContactsBesideTheHosts() {
        DataSource dataSource = TestDatabase.H2.empty();

        JdbcSchema.of(dataSource, FEW_COLUMNS).createIfMissing();

        assertThat(differences(dataSource, FEW_COLUMNS)).isEqualTo("person is missing");
        assertThat(differences(dataSource, JdbcOptions.defaults())).isEqualTo("contact_import_contact is missing");
    }

    @Test
    void verifyFindsWhatTheHostsTableLacks() {
        DataSource dataSource = TestDatabase.POSTGRESQL.empty();
        HostTable.create(dataSource);
        JdbcOptions options = HostTable.withEveryField();
        JdbcSchema.of(dataSource, options).createIfMissing();
        assertThatNoException()
                .isThrownBy(() -> JdbcSchema.of(dataSource, options).verify());
        Sql.execute(
                dataSource,
                "ALTER TABLE person DROP COLUMN c_city",
                "ALTER TABLE person DROP COLUMN mail_key",
                "ALTER TABLE person ADD COLUMN mail_key INTEGER",
                "ALTER TABLE person ADD COLUMN owner INTEGER NOT NULL");

        assertThat(differences(dataSource, options))
                .isEqualTo("person.mail_key is integer, accepted for contact key: VARCHAR or TEXT, CHAR;"
                        + " person.c_city is missing, accepted for city: VARCHAR or TEXT, CHAR, an enumeration;"
                        + " person.owner is not known, NOT NULL and without default;"
                        + " person has no unique key (tenant, mail_key)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "person; DROP", "1st", "pers\u00f6n", "a.", "\"person\""})
    void refusesWhatIsNoName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostContactTable.named(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcOptions.builder().schema(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcOptions.builder().tablePrefix(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostContactTable.named("person").column(ContactField.CITY, name));
    }

    private static void createFewColumns(TestDatabase database, DataSource dataSource) {
        String bytewise = database == TestDatabase.MARIADB ? " COLLATE utf8mb4_nopad_bin" : "";
        Sql.execute(
                dataSource,
                "CREATE TABLE person (tenant VARCHAR(100)" + bytewise + " NOT NULL, mail VARCHAR(320)" + bytewise
                        + " NOT NULL, surname VARCHAR(200), PRIMARY KEY (tenant, mail))");
    }

    private static String twelvePeople() {
        return IntStream.range(0, 12)
                .mapToObj(person -> "p" + person + "@example.com;Rossi;Bari\n")
                .collect(Collectors.joining());
    }

    private static ImportOptions options() {
        return ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("tester"))
                .build();
    }

    private static Contact person(String lastName) {
        return People.person(1, lastName).toBuilder()
                .set(ContactField.CITY, "Torino")
                .set(HostTable.SHOE_SIZE, "43")
                .build();
    }

    private static List<RowOutcome> outcomes(JdbcContactSink sink, List<Contact> contacts) {
        return sink.write(People.batch(contacts)).outcomes().stream()
                .map(ContactOutcome::outcome)
                .toList();
    }

    private static List<Contact> stored(DataSource dataSource) {
        List<Contact> contacts = new ArrayList<>();
        StoredContacts.of(dataSource, FEW_COLUMNS).forEach("shop", contacts::add);
        return contacts;
    }

    private static String differences(DataSource dataSource, JdbcOptions options) {
        return catchThrowableOfType(SinkException.class, JdbcSchema.of(dataSource, options)::verify)
                .parameters()
                .get("differences");
    }
}
