package com.isendu.contactimport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.HostContactTable;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.JdbcSuppressionList;
import com.isendu.contactimport.jdbc.SuppressionReason;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.RecurringImport;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.sink.SuppressionList;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Runs the examples of the guides that are not programs of their own; the guides show the marked lines. */
class GuideExamplesTest {

    private static final Consent CONSENT = Consent.confirmedBy("anna@shop.example");

    @Test
    void tablesHaveTheNamesThatTheHostChooses() throws SQLException {
        DataSource dataSource = Surroundings.database("guide-names");
        execute(dataSource, "CREATE SCHEMA crm");
        // tag::names[]
        JdbcOptions options =
                JdbcOptions.builder().schema("crm").tablePrefix("upload").build(); // crm.upload_contact …
        JdbcContactSink sink = JdbcContactSink.of(dataSource, options);
        JdbcMappingStore mappings = JdbcMappingStore.of(dataSource, options);
        // end::names[]
        JdbcSchema.of(dataSource, options).createIfMissing();

        imports(ImportEngine.builder(sink).mappingStore(mappings).build(), "E-mail\nada@example.com\n");

        assertThat(count(dataSource, "crm.upload_contact")).isEqualTo(1);
    }

    @Test
    void contactsGoIntoTheTableOfTheHost() throws SQLException {
        DataSource dataSource = Surroundings.database("guide-table");
        execute(dataSource, "CREATE SCHEMA crm");
        execute(
                dataSource,
                "CREATE TABLE crm.person (tenant VARCHAR(100), mail_key VARCHAR(320), mail VARCHAR(320),"
                        + " surname VARCHAR(200), extra VARCHAR(10000), made_by VARCHAR(100), changed_by VARCHAR(100), content_hash BIGINT,"
                        + " PRIMARY KEY (tenant, mail_key))");
        // tag::own-table[]
        HostContactTable person = HostContactTable.named("crm.person")
                .accountColumn("tenant")
                .keyColumn("mail_key")
                .column(ContactField.EMAIL, "mail")
                .column(ContactField.LAST_NAME, "surname")
                .customFieldsColumn("extra")
                .importColumns("made_by", "changed_by")
                .hashColumn("content_hash")
                .build();
        JdbcOptions options = JdbcOptions.builder().contactTable(person).build();
        // end::own-table[]
        JdbcSchema.of(dataSource, options).createIfMissing();

        imports(
                ImportEngine.builder(JdbcContactSink.of(dataSource, options)).build(),
                "E-mail,Last name\nada@example.com,Rossi\n");

        assertThat(count(dataSource, "crm.person WHERE surname = 'Rossi'")).isEqualTo(1);
    }

    @Test
    void constraintOfTheHostHasACodeOfItsOwn() throws SQLException {
        DataSource dataSource = Surroundings.database("guide-constraint");
        execute(dataSource, "CREATE TABLE city (name VARCHAR(100) PRIMARY KEY)");
        execute(
                dataSource,
                "CREATE TABLE customer (account_id VARCHAR(100), contact_key VARCHAR(320), mobile VARCHAR(50),"
                        + " city VARCHAR(100), PRIMARY KEY (account_id, contact_key), CONSTRAINT customer_mobile_uk UNIQUE (mobile),"
                        + " CONSTRAINT customer_city_fk FOREIGN KEY (city) REFERENCES city (name))");
        // tag::constraint[]
        HostContactTable customer = HostContactTable.named("customer")
                .column(ContactField.PHONE, "mobile")
                .column(ContactField.CITY, "city")
                .constraint("customer_mobile_uk", ContactField.PHONE, new ErrorCode("acme.MOBILE_TAKEN"))
                .constraint("customer_city_fk", ContactField.CITY, new ErrorCode("acme.CITY_UNKNOWN"))
                .build();
        // end::constraint[]
        JdbcOptions options = JdbcOptions.builder().contactTable(customer).build();
        JdbcSchema.of(dataSource, options).createIfMissing();

        ImportReport report = imports(
                ImportEngine.builder(JdbcContactSink.of(dataSource, options)).build(), """
                E-mail,Phone,City
                ada@example.com,+393331234567,
                leo@example.com,+393331234567,
                mia@example.com,,Atlantis
                """);

        assertThat(report.errors())
                .isEqualTo(Map.of(new ErrorCode("acme.MOBILE_TAKEN"), 1L, new ErrorCode("acme.CITY_UNKNOWN"), 1L));
    }

    @Test
    void personWithoutAddressComesInByThePhone() {
        // tag::keys[]
        ImportOptions options = ImportOptions.builder("shop-42")
                .defaultCountry("IT")
                .identifiedBy(ContactField.EMAIL, ContactField.PHONE) // --key email,phone
                .mergeKeys(true) // --merge-keys
                .build();
        // end::keys[]
        Crm crm = new Crm();

        imports(engine(crm), options, "E-mail,Telefono\n,333 123 4567\n");

        assertThat(crm.contactsOf("shop-42")).extracting(Contact::key).containsExactly("+393331234567");
    }

    @Test
    void formSendsAMappingBack() {
        Map<String, String> chosen = new LinkedHashMap<>(Map.of("Kontakt", "email"));
        ImportOptions.Builder options = ImportOptions.builder("shop-42");
        // tag::form[]
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        chosen.forEach(
                (column, field) -> mapping.map(Field.ofKey(field).orElseThrow(), column)); // "Cellulare" → "phone"
        options.mapping(mapping.build());
        // end::form[]
        Crm crm = new Crm();

        imports(engine(crm), options.build(), "Kontakt,Sonst\nada@example.com,leo@example.com\n");

        assertThat(crm.contactsOf("shop-42")).extracting(Contact::key).containsExactly("ada@example.com");
    }

    @Test
    void allRowsGetWhatTheFileLacks() {
        CustomField shop = CustomField.text("shop");
        // tag::fixed[]
        ImportOptions options = ImportOptions.builder("shop-42")
                .customFields(shop)
                .addTags("fair", "2026") // --add-tags fair,2026
                .constant(shop, "Milano") // --set custom.shop=Milano
                .defaultValue(ContactField.COUNTRY, "IT") // --default country=IT
                .build();
        // end::fixed[]
        Crm crm = new Crm();

        imports(engine(crm), options, "E-mail,Country\nada@example.com,\nleo@example.com,DE\n");

        assertThat(crm.contactsOf("shop-42"))
                .allSatisfy(contact -> assertThat(contact.get(shop)).isEqualTo("Milano"))
                .extracting(contact -> contact.get(ContactField.COUNTRY))
                .containsExactlyInAnyOrder("IT", "DE");
    }

    @Test
    void wordOfTheFileMeansAChoice() {
        ContactSource source = source("E-mail,Size\nada@example.com,piccola\nleo@example.com,L\n");
        ImportEngine engine = engine(new Crm());
        // tag::choices[]
        CustomField size = CustomField.builder("size")
                .choices("Small", "Large")
                .aliases("Large", "grande", "L")
                .build();
        ImportOptions.Builder options =
                ImportOptions.builder("shop-42").customFields(size).consent(CONSENT);

        ImportPreview preview = engine.preview(source, options.build());
        preview.unknownChoices(); // values of the first records that are no choice: piccola, in one row
        options.mapping(preview.mapping()).assign(size, "piccola", "Small"); // what a person says they mean
        // end::choices[]

        assertThat(preview.unknownChoices()).hasSize(1);
        assertThat(engine.run(source, options.build()).report().counts().imported())
                .isEqualTo(2);
    }

    @Test
    void suppressedPersonStaysOut() {
        DataSource dataSource = Surroundings.database("guide-suppressions");
        JdbcSchema.of(dataSource).createIfMissing();
        byte[] secret = "thirty-two bytes of a test only!".getBytes(StandardCharsets.US_ASCII);
        // tag::suppressions[]
        JdbcSuppressionList suppressions = JdbcSuppressionList.of(dataSource, secret);
        ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource))
                .suppressions(suppressions)
                .build();

        suppressions.add("shop-42", "anna@example.com", SuppressionReason.OPTED_OUT);
        // end::suppressions[]

        assertThat(imports(engine, "E-mail\nanna@example.com\n").counts().skipped())
                .isEqualTo(1);
    }

    @Test
    void listsUnderTwoSecretsSuppressTogether() {
        DataSource dataSource = Surroundings.database("guide-secrets");
        JdbcOptions former = JdbcOptions.builder().tablePrefix("former").build();
        JdbcSchema.of(dataSource).createIfMissing();
        JdbcSchema.of(dataSource, former).createIfMissing();
        JdbcSuppressionList old = JdbcSuppressionList.of(
                dataSource, "thirty-two bytes of a test only!".getBytes(StandardCharsets.US_ASCII), former);
        JdbcSuppressionList current = JdbcSuppressionList.of(
                dataSource, "thirty-two other bytes of a test".getBytes(StandardCharsets.US_ASCII));
        old.add("shop-42", "anna@example.com", SuppressionReason.OPTED_OUT);
        current.add("shop-42", "leo@example.com", SuppressionReason.OPTED_OUT);
        // tag::both-lists[]
        SuppressionList both = (account, keys) -> {
            Set<String> suppressed = new HashSet<>(old.suppressed(account, keys));
            suppressed.addAll(current.suppressed(account, keys));
            return suppressed;
        };
        // end::both-lists[]

        assertThat(both.suppressed("shop-42", List.of("anna@example.com", "leo@example.com", "mia@example.com")))
                .containsExactlyInAnyOrder("anna@example.com", "leo@example.com");
    }

    @Test
    void recurringImportMakesAJobEachDay() {
        DataSource dataSource = Surroundings.database("guide-recurring");
        JdbcSchema.of(dataSource).createIfMissing();
        ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource))
                .mappingStore(JdbcMappingStore.of(dataSource))
                .build();
        // tag::recurring[]
        RecurringImport nightly = RecurringImport.daily(
                "shop-export",
                LocalTime.of(2, 0),
                ZoneId.of("Europe/Rome"),
                JobFile.named("shop-export.csv"),
                () -> download(), // an InputStream
                () -> ImportOptions.builder("negozio")
                        .useLastMapping(true)
                        .consent(CONSENT)
                        .build());
        // end::recurring[]
        try (ImportJobs jobs =
                ImportJobs.builder(engine, dataSource).recurring(nightly).build()) {
            jobs.start();

            assertThat(jobs.count(JobQuery.all())).isZero();
        }
    }

    private static InputStream download() {
        return new ByteArrayInputStream("E-mail\nada@example.com\n".getBytes(StandardCharsets.UTF_8));
    }

    private static ImportEngine engine(Crm crm) {
        return ImportEngine.builder(new CrmContactSink(crm)).build();
    }

    private static ImportReport imports(ImportEngine engine, String text) {
        return imports(engine, ImportOptions.builder("shop-42").build(), text);
    }

    private static ImportReport imports(ImportEngine engine, ImportOptions options, String text) {
        return engine.run(source(text), options.toBuilder().consent(CONSENT).build())
                .report();
    }

    private static ContactSource source(String text) {
        return ContactSource.of(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DataSource dataSource, String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
