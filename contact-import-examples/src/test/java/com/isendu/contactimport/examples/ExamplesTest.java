package com.isendu.contactimport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.examples.http.HttpApiSink;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.report.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example as its reader would, and asks what it did. */
class ExamplesTest {

    private static final String[] NO_ARGUMENTS = {};

    @TempDir
    private Path folder;

    @Test
    void quickStartImportsTheShopsCustomers() {
        Path errors = folder.resolve("errors.csv");

        String told = QuickStart.run(
                Surroundings.database("quick-start-test"), Surroundings.sample("clienti-negozio.csv"), errors);

        assertThat(told).isEqualTo("478 contacts imported, 21 in error: see " + errors);
        assertThat(errors).isNotEmptyFile();
    }

    @Test
    void quickStartTellsWhereTheErrorsAre() throws Exception {
        assertThat(outputOf(() -> QuickStart.main(NO_ARGUMENTS)))
                .startsWith("478 contacts imported, 21 in error: see ")
                .endsWith("clienti-negozio-errors.csv");
    }

    @Test
    void ownSinkFillsTheCrm() throws Exception {
        assertThat(outputOf(() -> OwnSink.main(NO_ARGUMENTS))).isEqualTo("118 contacts created, the CRM holds 118");
    }

    @Test
    void ownSinkHoldsCanonicalValues() {
        Crm crm = new Crm();

        OwnSink.run(crm, Surroundings.sample("newsletter-list.csv"));

        assertThat(crm.contactsOf("newsletter")).extracting(Contact::key).contains("ameliafairbairn@example.org");
    }

    @Test
    void aJobThatOneNodeTakesIsRunByAnother() throws Exception {
        assertThat(outputOf(() -> ImportAsJob.main(NO_ARGUMENTS))).isEqualTo("478 imported, 21 in error");
    }

    @Test
    void rowsOfAPlanGoToTheCrm() throws Exception {
        Crm crm = new Crm();
        Path errors = folder.resolve("rows-errors.csv");

        String told =
                PlanAndRows.run(crm, Surroundings.sample("newsletter-list.csv"), folder.resolve("list.plan"), errors);

        assertThat(told).endsWith(" rows handed over");
        assertThat(crm.contactsOf("newsletter")).hasSize(118);
        assertThat(outputOf(() -> PlanAndRows.main(NO_ARGUMENTS))).isEqualTo(told);
    }

    @Test
    void firstRowsSayWhatTheyWouldDo() {
        ImportEngine engine =
                ImportEngine.builder(new CrmContactSink(new Crm())).build();

        assertThat(PlanAndRows.firstRows(engine, Surroundings.sample("newsletter-list.csv")))
                .hasSize(50)
                .anySatisfy(row -> assertThat(row.fields()).isNotEmpty());
    }

    @Test
    void ownMappingStoreRemembersForTheSecondImport() throws Exception {
        assertThat(outputOf(() -> OwnMappingStore.main(NO_ARGUMENTS)))
                .isEqualToNormalizingNewlines("First import: mapping GIVEN\nSecond import: mapping REMEMBERED");
    }

    @Test
    void ownMappingStoreKeepsWhatWasGiven() {
        SettingsMappingStore settings = new SettingsMappingStore();
        Path file = Surroundings.sample("newsletter-list.csv");
        ImportReport first = OwnMappingStore.firstImport(settings, file).report();

        ImportReport second = OwnMappingStore.secondImport(settings, file).report();

        assertThat(second.mapping()).isEqualTo(first.mapping());
        assertThat(second.mappingOrigin()).isEqualTo(MappingOrigin.REMEMBERED);
    }

    @Test
    void customFieldsAndConstraintsRejectWhatTheHostForbids() {
        ImportReport report = CustomFieldsAndConstraints.run(new Crm(), Surroundings.sample("newsletter-list.csv"))
                .report();

        assertThat(report.errors())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ErrorCode.CHOICE_UNKNOWN, 1L,
                        ErrorCode.CONSTRAINT_VIOLATED, 17L,
                        ErrorCode.DATE_INVALID, 1L,
                        ErrorCode.EMAIL_AT_TWICE, 1L,
                        ErrorCode.NUMBER_INVALID, 1L,
                        ErrorCode.PHONE_NO_COUNTRY, 1L));
        assertThat(report.counts()).isEqualTo(new ImportCounts(120, 0, 98, 0, 0, 0, 22));
    }

    @Test
    void customFieldsAndConstraintsPointToTheColumn() {
        ImportReport report = CustomFieldsAndConstraints.run(new Crm(), Surroundings.sample("newsletter-list.csv"))
                .report();

        assertThat(report.firstErrors())
                .flatExtracting(row -> row.errors())
                .filteredOn(error -> error.code().equals(ErrorCode.CONSTRAINT_VIOLATED))
                .allSatisfy(error -> {
                    assertThat(error.field()).isEqualTo("custom.loyalty_points");
                    assertThat(error.column()).isEqualTo(13);
                });
    }

    @Test
    void customFieldsAndConstraintsTellTheErrors() throws Exception {
        assertThat(outputOf(() -> CustomFieldsAndConstraints.main(NO_ARGUMENTS)))
                .startsWith("98 contacts imported, errors {CHOICE_UNKNOWN=1, CONSTRAINT_VIOLATED=17");
    }

    @Test
    void errorCsvRoundTripEndsWithAllImported() throws Exception {
        assertThat(outputOf(() -> ErrorCsvRoundTrip.main(NO_ARGUMENTS)))
                .isEqualToNormalizingNewlines("Imported: 38, in error: 2\nAll imported: 2");
    }

    @Test
    void importWorkbookReadsTheSheetOfContacts() throws Exception {
        Crm crm = new Crm();

        String told = ImportWorkbook.run(crm, Surroundings.sample("contatti-fiera.xlsx"), folder);

        assertThat(told).isEqualTo("contatti-fiera.xlsx \u203A Contatti: 8 imported, 2 in error");
        assertThat(crm.contactsOf("fiera"))
                .filteredOn(contact -> contact.key().equals("lucia.bianchi@casella.example"))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.get(ContactField.POSTCODE)).isEqualTo("00185");
                    assertThat(contact.get(ContactField.PHONE)).isEqualTo("+393471230001");
                    assertThat(contact.get(ContactField.BIRTHDAY)).isEqualTo("1984-03-09");
                });
        assertThat(folder.resolve("errors.xlsx")).isNotEmptyFile();
    }

    @Test
    void workbookOfErrorsIsImportedAgain() throws Exception {
        ImportWorkbook.run(new Crm(), Surroundings.sample("contatti-fiera.xlsx"), folder);
        Path again = Files.createDirectory(folder.resolve("again"));

        assertThat(ImportWorkbook.run(new Crm(), folder.resolve("errors.xlsx"), again))
                .endsWith("0 imported, 2 in error");
    }

    @Test
    void importWorkbookTellsWhatItHasRead() throws Exception {
        assertThat(outputOf(() -> ImportWorkbook.main(NO_ARGUMENTS)))
                .isEqualTo("contatti-fiera.xlsx \u203A Contatti: 8 imported, 2 in error");
    }

    @Test
    void importIntoApiIsContinuedWhenItIsBack() throws Exception {
        assertThat(outputOf(() -> HttpApiSink.main(NO_ARGUMENTS)))
                .isEqualToNormalizingNewlines(
                        "Suspended, the API holds 250\nCompleted, 400 created, the API holds 400");
    }

    @Test
    void progressAndCancelStopsBetweenBatches() {
        Crm crm = new Crm();
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        ImportReport report = ProgressAndCancel.run(
                crm, Surroundings.sample("clienti-negozio.csv"), new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(report.counts().records()).isEqualTo(200);
        assertThat(crm.contactsOf("shop-42")).hasSize((int) report.counts().imported());
        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .last()
                .asString()
                .contains(" %, 200 rows, ");
    }

    @Test
    void progressAndCancelTellsHowFarItGot() throws Exception {
        assertThat(outputOf(() -> ProgressAndCancel.main(NO_ARGUMENTS)))
                .contains("50 rows", "100 rows", "150 rows", "Stopped after 200 rows, the CRM holds ");
    }

    @Test
    void samplesAreTheBytesThatTheirReadmeDescribes() throws Exception {
        assertThat(Files.readAllBytes(Surroundings.sample("clienti-negozio.csv")))
                .contains('\r', '\n')
                .contains(0xE0);
        assertThat(Files.readAllBytes(Surroundings.sample("newsletter-list.csv")))
                .startsWith(0xEF, 0xBB, 0xBF)
                .doesNotContain('\r');
        assertThat(Files.readString(Surroundings.sample("lista-senza-intestazione.csv")))
                .doesNotStartWith("\uFEFF")
                .doesNotContain("\r")
                .doesNotEndWith("\n");
    }

    private interface Example {
        void run() throws Exception;
    }

    private static String outputOf(Example example) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(console);
        }
        return told.toString(StandardCharsets.UTF_8).strip();
    }
}
