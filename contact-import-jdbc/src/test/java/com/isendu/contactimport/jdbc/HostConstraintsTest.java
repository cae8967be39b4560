package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that a constraint of a host's table refuses. */
class HostConstraintsTest {

    private static final ErrorCode TAKEN = new ErrorCode("acme.MOBILE_TAKEN");
    private static final ErrorCode NO_SUCH_CITY = new ErrorCode("acme.CITY_UNKNOWN");
    private static final ErrorCode BARRED = new ErrorCode("acme.NAME_BARRED");
    private static final int PEOPLE = 30;

    @ParameterizedTest
    @EnumSource
    void violatedConstraintNamesFieldAndCode(TestDatabase database) throws IOException {
        DataSource dataSource = tableOn(database);
        Path errors = TestDirectory.file("errors.csv");

        ImportReport report = imports(
                dataSource,
                options(true),
                people(0, PEOPLE, "Rossi", "Bari")
                        + "x@example.com;Rossi;+393331234500;Bari\n"
                        + "y@example.com;Rossi;;Atlantis\n"
                        + "z@example.com;Nobody;;Bari\n",
                errors);

        assertThat(report.counts().created()).isEqualTo(PEOPLE);
        assertThat(report.errors()).isEqualTo(Map.of(TAKEN, 1L, NO_SUCH_CITY, 1L, BARRED, 1L));
        String file = Files.readString(errors, StandardCharsets.UTF_8);
        assertThat(file)
                .contains("acme.MOBILE_TAKEN@C", "acme.CITY_UNKNOWN@D", "acme.NAME_BARRED@B")
                .contains("Il numero in “Telefono” è già di un altro cliente.")
                .contains("Il valore di «Città» non è accettato.", "(acme.CITY_UNKNOWN)");
    }

    @ParameterizedTest
    @EnumSource
    void updateThatViolatesAConstraintNamesFieldAndCode(TestDatabase database) {
        DataSource dataSource = tableOn(database);
        imports(dataSource, options(true), people(0, PEOPLE, "Rossi", "Bari"), null);

        ImportReport report = imports(
                dataSource,
                options(true),
                people(1, PEOPLE, "Verdi", "Bari") + "person0@example.com;Verdi;+393331234501;Bari\n",
                null);

        assertThat(report.counts().updated()).isEqualTo(PEOPLE - 1);
        assertThat(report.errors()).isEqualTo(Map.of(TAKEN, 1L));
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatAllViolateANamedConstraintAreRejectedAndDoNotStopTheImport(TestDatabase database) {
        DataSource dataSource = tableOn(database);

        ImportReport report = imports(dataSource, options(true), people(0, PEOPLE, "Nobody", "Bari"), null);

        assertThat(report.errors()).isEqualTo(Map.of(BARRED, (long) PEOPLE));
    }

    @ParameterizedTest
    @EnumSource
    void constraintThatNobodyHasExplainedIsNamed(TestDatabase database) {
        DataSource dataSource = tableOn(database);

        ImportReport report = imports(
                dataSource, options(false), people(0, PEOPLE, "Rossi", "Bari") + "z@example.com;Nobody;;Bari\n", null);

        RowError error = report.firstErrors().get(0).errors().get(0);
        assertThat(error.code()).isEqualTo(ErrorCode.SINK_REJECTED);
        assertThat(error.parameters()).isEqualTo(Map.of("reason", "CHECK_VIOLATION", "constraint", "customer_name_ck"));
    }

    @ParameterizedTest
    @EnumSource
    void valueThatLooksLikeANameOfAConstraintIsNotTakenForIt(TestDatabase database) {
        DataSource dataSource = tableOn(database);
        Sql.execute(dataSource, "CREATE UNIQUE INDEX other_uk ON customer (surname)");

        ImportReport report = imports(
                dataSource,
                options(true),
                "a@example.com;x' for key 'customer_mobile_uk;;Bari\nb@example.com;x' for key 'customer_mobile_uk;;Bari\n",
                null);

        assertThat(report.errors()).isEqualTo(Map.of(ErrorCode.SINK_REJECTED, 1L));
    }

    private static DataSource tableOn(TestDatabase database) {
        DataSource dataSource = database == TestDatabase.SQLITE
                ? UrlDataSource.of("jdbc:sqlite:" + TestDirectory.file("shop.db") + "?foreign_keys=on")
                : database.empty();
        String bytewise = database == TestDatabase.MARIADB ? " COLLATE utf8mb4_nopad_bin" : "";
        String check = database == TestDatabase.MARIADB ? "surname NOT LIKE 'Nobody'" : "surname <> 'Nobody'";
        Sql.execute(
                dataSource,
                "CREATE TABLE town (name VARCHAR(100)" + bytewise + " PRIMARY KEY)",
                "INSERT INTO town VALUES ('Bari')",
                "CREATE TABLE customer (shop VARCHAR(100)" + bytewise + " NOT NULL, mail VARCHAR(320)" + bytewise
                        + " NOT NULL, surname VARCHAR(100), mobile VARCHAR(20), city VARCHAR(100)" + bytewise
                        + ", PRIMARY KEY (shop, mail), CONSTRAINT Customer_Mobile_UK UNIQUE (shop, mobile),"
                        + " CONSTRAINT customer_city_fk FOREIGN KEY (city) REFERENCES town (name),"
                        + " CONSTRAINT customer_name_ck CHECK (" + check + "))");
        JdbcSchema.of(dataSource, options(true)).createIfMissing();
        return dataSource;
    }

    private static JdbcOptions options(boolean explained) {
        HostContactTable.Builder table = HostContactTable.named("customer")
                .accountColumn("shop")
                .keyColumn("mail")
                .column(ContactField.LAST_NAME, "surname")
                .column(ContactField.PHONE, "mobile")
                .column(ContactField.CITY, "city");
        if (explained) {
            table.constraint("customer_mobile_uk", ContactField.PHONE, TAKEN)
                    .constraint("customer_city_fk", ContactField.CITY, NO_SUCH_CITY)
                    .constraint("CUSTOMER_NAME_CK", ContactField.LAST_NAME, BARRED);
        }
        return JdbcOptions.builder().contactTable(table.build()).build();
    }

    private static ImportReport imports(DataSource dataSource, JdbcOptions options, String rows, Path errorCsv) {
        byte[] bytes = ("email;last name;mobile;city\n" + rows).getBytes(StandardCharsets.UTF_8);
        Map<String, String> sentences =
                Map.of(TAKEN.value(), "Il numero in \u201c{field}\u201d \u00e8 gi\u00e0 di un altro cliente.");
        return ImportEngine.builder(JdbcContactSink.of(dataSource, options))
                .messages((key, locale) -> locale.getLanguage().equals("it") ? sentences.get(key) : null)
                .build()
                .run(
                        ContactSource.of(() -> new ByteArrayInputStream(bytes)),
                        ImportOptions.builder("shop")
                                .locale(Locale.ITALIAN)
                                .consent(Consent.confirmedBy("tester"))
                                .errorCsv(errorCsv)
                                .build())
                .report();
    }

    private static String people(int from, int to, String lastName, String city) {
        return IntStream.range(from, to)
                .mapToObj(i -> "person" + i + "@example.com;" + lastName + ";+3933312345"
                        + String.format(Locale.ROOT, "%02d", i) + ";" + city + "\n")
                .collect(Collectors.joining());
    }
}
