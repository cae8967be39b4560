package com.isendu.contactimport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each sample: imported with the errors its README promises, corrected by a script, imported again without any. */
class SamplesRoundTripTest {

    private static final String SHOP = "clienti-negozio.csv";
    private static final String NEWSLETTER = "newsletter-list.csv";
    private static final String LIST = "lista-senza-intestazione.csv";

    private final Crm crm = new Crm();
    private final ImportEngine engine =
            ImportEngine.builder(new CrmContactSink(crm)).build();

    @TempDir
    private Path folder;

    @Test
    void shopHasTheFaultsOfItsReadme() {
        ImportReport report = imported(SHOP, shop()).report();

        assertThat(report.counts()).isEqualTo(new ImportCounts(500, 6, 478, 0, 0, 1, 21));
        assertThat(report.errors())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(ErrorCode.EMAIL_MISSING, 2L),
                        Map.entry(ErrorCode.EMAIL_AT_MISSING, 1L),
                        Map.entry(ErrorCode.EMAIL_BLANK_INSIDE, 1L),
                        Map.entry(ErrorCode.EMAIL_COMMA_FOR_DOT, 1L),
                        Map.entry(ErrorCode.EMAIL_DOMAIN_INCOMPLETE, 2L),
                        Map.entry(ErrorCode.PHONE_INVALID, 1L),
                        Map.entry(ErrorCode.PHONE_NOT_A_NUMBER, 1L),
                        Map.entry(ErrorCode.PHONE_ZERO_LOST, 1L),
                        Map.entry(ErrorCode.DUPLICATE_IN_FILE, 2L),
                        Map.entry(ErrorCode.DATE_INVALID, 2L),
                        Map.entry(ErrorCode.STRAY_QUOTE, 1L),
                        Map.entry(ErrorCode.EXCEL_SCIENTIFIC, 1L),
                        Map.entry(ErrorCode.ROW_TOO_SHORT, 2L),
                        Map.entry(ErrorCode.COUNTRY_UNKNOWN, 1L),
                        Map.entry(ErrorCode.QUOTE_NOT_CLOSED, 1L),
                        Map.entry(ErrorCode.ROW_TOO_LONG, 1L),
                        Map.entry(ErrorCode.FIELD_TOO_LONG, 1L),
                        Map.entry(ErrorCode.CONTROL_CHARACTER, 1L)));
    }

    @Test
    void shopComesBackToAllImported() throws IOException {
        imported(SHOP, shop());

        ImportResult again = corrected(SHOP, ';', shop());

        assertThat(again).isInstanceOf(ImportResult.AllImported.class);
        assertThat(again.report().counts()).isEqualTo(new ImportCounts(21, 0, 21, 0, 0, 0, 0));
        assertThat(crm.contactsOf("sample")).hasSize(499);
    }

    @Test
    void newsletterComesBackToAllImported() throws IOException {
        ImportResult first = imported(NEWSLETTER, newsletter());

        ImportResult again = corrected(NEWSLETTER, ',', newsletter());

        assertThat(first.report().counts()).isEqualTo(new ImportCounts(120, 0, 115, 0, 0, 0, 5));
        assertThat(again).isInstanceOf(ImportResult.AllImported.class);
        assertThat(crm.contactsOf("sample")).hasSize(120);
    }

    @Test
    void listWithoutHeaderComesBackToAllImported() throws IOException {
        ImportResult first = imported(LIST, options().reading(reading -> reading.header(HeaderMode.ABSENT)));

        ImportResult again = corrected(LIST, ';', options().useLastMapping(true));

        assertThat(first.report().counts()).isEqualTo(new ImportCounts(40, 0, 38, 0, 0, 0, 2));
        assertThat(again).isInstanceOf(ImportResult.AllImported.class);
        assertThat(crm.contactsOf("sample")).hasSize(40);
    }

    @Test
    void uncorrectedErrorsStayTheSame() {
        ImportReport first = imported(SHOP, shop()).report();

        ImportReport again =
                engine.run(ContactSource.of(errors(SHOP)), shop().build()).report();

        assertThat(again.counts()).isEqualTo(new ImportCounts(21, 0, 0, 0, 0, 0, 21));
        assertThat(again.errors()).isEqualTo(first.errors());
    }

    private ImportResult imported(String file, ImportOptions.Builder options) {
        return engine.run(
                ContactSource.of(Surroundings.sample(file)),
                options.errorCsv(errors(file)).build());
    }

    private ImportResult corrected(String file, char delimiter, ImportOptions.Builder options) throws IOException {
        Path corrected = folder.resolve("corrected.csv");
        Cures.of(file, delimiter).apply(errors(file), corrected);
        return engine.run(ContactSource.of(corrected), options.build());
    }

    private Path errors(String file) {
        return folder.resolve(file.replace(".csv", "-errors.csv"));
    }

    private static ImportOptions.Builder shop() {
        return options().datePattern("dd/MM/yyyy");
    }

    private static ImportOptions.Builder newsletter() {
        return options()
                .customFields(
                        CustomFieldsAndConstraints.LOYALTY_POINTS,
                        CustomFieldsAndConstraints.FAVOURITE_COLOUR,
                        CustomFieldsAndConstraints.SIGNED_UP);
    }

    private static ImportOptions.Builder options() {
        return ImportOptions.builder("sample").consent(Consent.confirmedBy("anna@shop.example"));
    }
}
