package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.database.DatabaseAddress;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ImportJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read what imports have left in a database. */
class StoredDataTest {

    private static final Instant START = Instant.parse("2026-03-01T10:15:30.5Z");
    private static final String HEADER =
            "email,first_name,last_name,full_name,phone,company,address,house_number,address2,"
                    + "postcode,city,province,country,birthday,gender,language,vat_number,notes,tags,subscription,"
                    + "subscription_email,subscription_phone,consent_date,consent_source,street,"
                    + "addition,address_kind,address_confidence,phone_kind,name_title,name_suffix,name_kind,"
                    + "name_confidence";

    private static final String GUARDED = ",_import_guarded";

    @TempDir
    private Path directory;

    private String url;

    @BeforeEach
    void nameDatabase() {
        url = "jdbc:h2:file:" + directory.resolve("store");
    }

    @Test
    void printsContactsInOrderOfTheirKeysWithAllCustomColumns() {
        store(
                contact("zoe@shop.example")
                        .set(CustomField.text("loyalty"), "gold, 2")
                        .build(),
                contact("Anna@shop.example")
                        .set(ContactField.NOTES, "say \"hi\"")
                        .set(CustomField.text("age"), "7")
                        .build());

        Cli cli = Cli.run("contacts", "--to", url, "--raw");

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .isEqualTo(HEADER + ",custom.age,custom.loyalty\n"
                        + "Anna@shop.example,,,,,,,,,,,,,,,,,\"say \"\"hi\"\"\",,,,,,,,,,,,,,,,7,\n"
                        + "zoe@shop.example,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\"gold, 2\"\n");
    }

    @Test
    void printsNothingThatASpreadsheetRuns() {
        store(dangerous());

        String printed = Cli.run("contacts", "--to", url).out();

        assertThat(printed.lines().toList().get(1))
                .startsWith("anna@shop.example,'=1+1,")
                .contains(",'+393331234567,'@x,", ",''s-Hertogenbosch,", ",x;'=1+1;y,")
                .endsWith(",");
        assertThat(Cli.run("contacts", "--to", url, "--raw").out())
                .contains("anna@shop.example,=1+1,")
                .contains(",+393331234567,@x,", ",'s-Hertogenbosch,", ",x;=1+1;y,")
                .doesNotContain(GUARDED);
    }

    @Test
    void importOfPrintedContactsTakesTheGuardOff() throws IOException {
        store(dangerous());
        Path printed = Files.writeString(
                directory.resolve("printed.csv"),
                Cli.run("contacts", "--to", url).out());
        String copy = "jdbc:h2:file:" + directory.resolve("copy");

        assertThat(Cli.run("import", printed, "--to", copy, "--consent", "test").exitCode())
                .isZero();
        assertThat(Cli.run("contacts", "--to", copy, "--raw").out())
                .contains("anna@shop.example,=1+1,")
                .contains(",+393331234567,@x,", ",'s-Hertogenbosch,", ",x;=1+1;y,");
    }

    @Test
    void printsFirstAndLastNameBesideTheFullNameThatTheyAreDerivedFrom() throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), """
                Email,Nome e cognome
                ada@shop.example,Dott.ssa Ada De Santis
                bar@shop.example,Bar Sport snc
                ugo@shop.example,BRUGNERA UGO
                """);

        assertThat(Cli.run("import", file, "--to", url, "--consent", "test").exitCode())
                .isZero();
        assertThat(Cli.run("contacts", "--to", url, "--raw").out())
                .contains(
                        "ada@shop.example,Ada,De Santis,Dott.ssa Ada De Santis,",
                        "bar@shop.example,,,Bar Sport snc,",
                        "ugo@shop.example,UGO,BRUGNERA,BRUGNERA UGO,");
        Cli.run("import", file, "--to", url, "--consent", "test", "--capitalize-names");
        assertThat(Cli.run("contacts", "--to", url, "--raw").out())
                .contains("ugo@shop.example,Ugo,Brugnera,BRUGNERA UGO,");
    }

    @Test
    void importsByPhoneAndLetsAnAddressTakeOver() throws IOException {
        Path phones = Files.writeString(
                directory.resolve("phones.csv"), "name,phone,customer\nAda,+393331234567,\nLeo,,K-1\n");
        Path addresses =
                Files.writeString(directory.resolve("addresses.csv"), "email,phone\nada@shop.example,+393331234567\n");

        Cli first = Cli.run(
                "import",
                phones,
                "--to",
                url,
                "--consent",
                "test",
                "--key",
                "email, phone,custom.customer",
                "--map",
                "first_name=name",
                "--map",
                "phone=phone",
                "--map",
                "custom.customer=customer");
        Cli second =
                Cli.run("import", addresses, "--to", url, "--consent", "test", "--key", "email,phone", "--merge-keys");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(Cli.run("contacts", "--to", url, "--raw").out())
                .contains("\nada@shop.example,Ada,")
                .contains("\n,Leo,")
                .doesNotContain("\n,Ada,");
    }

    @Test
    void givesAllRowsTheirValuesAndUpdatesOnlyWhoIsStored() throws IOException {
        store(contact("anna@shop.example")
                .set(ContactField.TAGS, "vip")
                .set(ContactField.CITY, "Bari")
                .build());
        Path file = Files.writeString(
                directory.resolve("people.csv"), "email,city\nanna@shop.example,Roma\nnew@shop.example,Pisa\n");

        Cli cli = Cli.run(
                "import",
                file,
                "--to",
                url,
                "--consent",
                "test",
                "--update-only",
                "--add-tags",
                "fair,2026",
                "--set",
                "custom.shop=Milano",
                "--default",
                "country=IT",
                "--on-existing-field",
                "city=keep");

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("1  updated", "1  skipped");
        assertThat(Cli.run("contacts", "--to", url, "--raw").out())
                .contains("anna@shop.example,", ",Bari,", ",IT,", "\"vip, fair, 2026\"", "Milano")
                .doesNotContain("new@shop.example", "Roma");
    }

    @Test
    void checkWritesWhatTheImportWouldDo() throws IOException {
        store(contact("anna@shop.example").set(ContactField.CITY, "Bari").build());
        Path file = Files.writeString(
                directory.resolve("people.csv"),
                "email,city\nanna@shop.example,=1+1\nnobody,\nzoe@shop.example,Pisa\n");
        Path plan = directory.resolve("plan.csv");

        Cli cli = Cli.run("check", file, "--to", url, "--update-only", "--plan", plan);

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(Files.readAllLines(plan))
                .startsWith(
                        "row,identifier,outcome,field,stored,new,code,reason",
                        "2,anna@shop.example,updated,city,Bari,'=1+1,,")
                .anyMatch(line -> line.startsWith("3,,rejected,email,,,EMAIL_INVALID,"))
                .anyMatch(line -> line.startsWith("4,zoe@shop.example,skipped,,,,NOT_STORED,"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plan)))
                .isEqualTo("rw-------");
        assertThat(Cli.run("contacts", "--to", url, "--raw").out()).contains("Bari");
    }

    @Test
    void planNeverTakesThePlaceOfTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), "email\nanna@shop.example\n");

        assertThat(Cli.run(
                                "check",
                                file,
                                "--to",
                                url,
                                "--plan",
                                directory.resolve("../" + directory.getFileName() + "/people.csv"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(file).hasContent("email\nanna@shop.example\n");
    }

    @Test
    void importsItsOwnTemplate() throws IOException {
        String template = Cli.run("template", "--locale", "it", "--custom", "shop", "--no-house-number-in-address")
                .out();
        Path file = Files.writeString(directory.resolve("modello.csv"), template);

        assertThat(template).startsWith("\uFEFFE-mail;Nome;Cognome;").contains("Numero civico;");
        assertThat(Cli.run("import", file, "--to", url, "--consent", "test", "--no-house-number-in-address")
                        .exitCode())
                .isZero();
    }

    @Test
    void showsInThePreviewWhatAllRowsGet() throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), "email\nanna@shop.example\n");
        Cli.run("import", file, "--to", url, "--consent", "test", "--add-tags", "fair", "--default", "country=IT");

        assertThat(Cli.run("preview", file, "--to", url, "--last-mapping").out())
                .contains("Tag of all rows: fair", "Rows without country: IT");
    }

    private static Contact dangerous() {
        return contact("anna@shop.example")
                .set(ContactField.FIRST_NAME, "=1+1")
                .set(ContactField.PHONE, "+393331234567")
                .set(ContactField.COMPANY, "@x")
                .set(ContactField.CITY, "'s-Hertogenbosch")
                .set(ContactField.NOTES, "x;=1+1;y")
                .build();
    }

    @Test
    void printsHeaderOnlyForAnotherAccount() {
        store(contact("anna@shop.example").build());

        assertThat(Cli.run("contacts", "--to", url, "--account", "other").out()).isEqualTo(HEADER + GUARDED + "\n");
    }

    @Test
    void makesNoDatabaseWhereThereIsNone() {
        assertThat(Cli.run("contacts", "--to", url).out()).isEqualTo(HEADER + GUARDED + "\n");
        assertThat(Cli.run("history", "--to", url, "--json").out()).isEmpty();
        assertThat(Cli.run("history", "--to", url).out()).startsWith("No imports yet.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void listsImportsInJson() {
        store(contact("anna@shop.example").build());

        Cli cli = Cli.run("history", "--to", url, "--json");

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .isEqualToNormalizingNewlines("{\"importId\":\"import-1\",\"account\":\"default\","
                        + "\"startedAt\":\"2026-03-01T10:15:30.500Z\",\"finishedAt\":\"2026-03-01T10:15:32.500Z\","
                        + "\"sha256\":\"" + "a".repeat(64) + "\",\"state\":\"COMPLETED\","
                        + "\"consent\":{\"confirmedBy\":\"Anna\",\"confirmedAt\":\"2026-03-01T10:15:30.500Z\","
                        + "\"statementId\":\"gdpr\",\"statementVersion\":\"1\",\"purposes\":[\"GDPR\",\"PROFILING\"]},"
                        + "\"counts\":{\"records\":1,\"blank\":0,\"created\":1,\"updated\":0,\"unchanged\":0,"
                        + "\"skipped\":0,\"rejected\":0}}\n");
    }

    @Test
    void listsImportsForPeople() {
        store(contact("anna@shop.example").build());

        assertThat(Cli.run("history", "--to", url, "--locale", "it").out())
                .contains("import-1")
                .contains("2026-03-01T10:15:30Z")
                .contains("completata")
                .contains("1 righe: 1 importate");
    }

    @Test
    void saysThatThereIsNoDriverForTheAddress() {
        Cli cli = Cli.run("history", "--to", "jdbc:nowhere:x", "--json");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out()).startsWith("{\"stopped\":\"SINK_MISCONFIGURED\",\"message\":\"No driver");
    }

    @Test
    void refusesPasswordVariableThatIsNotSet() {
        assertThat(Cli.run("history", "--to", url, "--password-env", "NO_SUCH_VARIABLE_HERE")
                        .exitCode())
                .isEqualTo(2);
    }

    private void store(Contact... contacts) {
        try (ContactDatabase database = ContactDatabase.open(new DatabaseAddress(url, null, null))) {
            JdbcContactSink sink = database.sink();
            ImportRecord started = started();
            ImportJournal journal = sink.begin(new StartedImport(started, ImportTerms.of(Map.of()), null))
                    .orElseThrow();
            journal.write(1, batch(contacts), ImportCounts.NONE);
            journal.finished(started.ended(
                    ImportState.COMPLETED,
                    START.plusSeconds(2),
                    new ImportCounts(contacts.length, 0, contacts.length, 0, 0, 0, 0)));
        }
    }

    private static ContactBatch batch(Contact... contacts) {
        List<BatchRow> rows = List.of(contacts).stream()
                .map(contact -> new BatchRow(new RowPosition(1, 2, 2), contact))
                .toList();
        return new ContactBatch("import-1", "default", rows, ExistingContactStrategy.UPDATE, Set.of());
    }

    private static ImportRecord started() {
        Consent consent = new Consent("Anna", START, "gdpr", "1", Set.of(Consent.Purpose.values()));
        return new ImportRecord(
                "import-1", "default", ImportState.RUNNING, START, null, "a".repeat(64), consent, ImportCounts.NONE);
    }

    private static Contact.Builder contact(String email) {
        return Contact.builder().set(ContactField.EMAIL, email).key(email.toLowerCase(Locale.ROOT));
    }
}
