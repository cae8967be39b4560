package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLookTest {

    private static final ColumnMapping FIRST_COLUMN =
            ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(0)).build();
    private static final String NAMES_FOR_ADDRESSES = file(30, "E-mail;Contact", row -> "Ada;p" + row + "@example.com");

    @TempDir
    Path directory;

    private final StoringSink sink = new StoringSink();

    @Test
    void namesTheOnlyOtherColumnThatHoldsTheAddresses() {
        RowsFailAlikeException stop = stopped(NAMES_FOR_ADDRESSES, options());

        assertThat(stop.code()).isEqualTo(ErrorCode.EMAIL_COLUMN_WRONG);
        assertThat(stop.parameters())
                .containsEntry("rows", "30")
                .containsEntry("failing", "30")
                .containsEntry("error", "EMAIL_INVALID@A")
                .containsEntry("found", "2 (B)");
        assertThat(stop.option()).isEqualTo("mapping");
        assertThat(stop.headers()).isEqualTo(Map.of("error", "E-mail", "found", "Contact"));
    }

    @Test
    void runsWhereTheOtherColumnMakesOtherPeopleOfSoundRows() {
        String text =
                file(30, "E-mail;Contact", row -> (row < 1 ? "q@example.com" : "Ada") + ";p" + row + "@example.com");

        assertThat(run(text, options()).report().counts().created()).isEqualTo(1);
    }

    @Test
    void runsWhereTheOtherColumnHoldsOneAddressForEachTwoPeople() {
        String text = file(30, "E-mail;Nome;Household", row -> "Ada;N" + row + ";p" + row / 2 + "@example.com");

        assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
    }

    @Test
    void asksForNoCountryThatMakesOthersOfNumbersWithACallingCode() {
        String brazil = file(25, "email;telefono", row -> "p" + row + "@example.com;55219925901" + (10 + row));
        String mixed = file(
                25,
                "email;telefono",
                row -> "p" + row + "@example.com;" + (row < 20 ? "393331234" : "491512345") + (500 + row)
                        + (row < 20 ? "" : "6"));

        assertThat(countriesAskedFor(brazil)).isSubsetOf("BR");
        assertThat(countriesAskedFor(mixed)).isSubsetOf("IT");
    }

    private List<String> countriesAskedFor(String text) {
        try {
            run(text, options());
            return List.of();
        } catch (RowsFailAlikeException e) {
            return List.of(e.parameters().getOrDefault("found", "").split(" \\| "));
        }
    }

    @Test
    void namesTheColumnOfTheAddressesWhereTheWholeMappingIsShifted() {
        String text = file(30, "a;b;c;d", row -> row + ";p" + row + "@example.com;Ada;+39333123" + (4000 + row));
        ColumnMapping shifted = ColumnMapping.builder()
                .map(ContactField.EMAIL, ColumnRef.at(0))
                .map(ContactField.FIRST_NAME, ColumnRef.at(1))
                .map(ContactField.PHONE, ColumnRef.at(2))
                .build();

        assertThat(stopped(text, options().mapping(shifted)).parameters()).containsEntry("found", "2 (B)");
    }

    @Test
    void namesTheOtherColumnWhereTheLinkedOneIsBlank() {
        String text = file(30, "E-mail;Contact", row -> ";p" + row + "@example.com");

        assertThat(stopped(text, options()).parameters())
                .containsEntry("error", "EMAIL_MISSING@A")
                .containsEntry("found", "2 (B)");
    }

    @Test
    void runsWhereTwoOtherColumnsHoldAddresses() {
        String text = file(30, "E-mail;x;y", row -> "Ada;p" + row + "@example.com;q" + row + "@example.com");

        assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
    }

    @Test
    void runsWhereTheOtherAddressIsThatOfTheShop() {
        String text = file(30, "E-mail;Owner", row -> "person " + row + " at home;shop@example.com");

        assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
    }

    @Test
    void runsWhereAllAddressesAreBroken() {
        String text = file(30, "E-mail;Nome", row -> "person" + row + ".example.com;Ada");

        assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 30", "20, 1, 19", "19, 0, 0", "20, 2, 0", "200, 10, 190", "200, 11, 0", "201, 0, 200"})
    void stopsWhereNearlyAllOfAtLeastTwentyRowsFail(int rows, int sound, int failing) {
        String text = file(
                rows,
                "E-mail;Contact",
                row -> (row < sound ? "p" + row + "@example.com" : "Ada") + ";p" + row + "@example.com");
        if (failing == 0) {
            assertThat(run(text, options()).report().counts().rejected()).isEqualTo(rows - sound);
        } else {
            assertThat(Integer.parseInt(stopped(text, options()).parameters().get("failing")))
                    .isGreaterThanOrEqualTo(failing);
        }
    }

    @Test
    void blankRowsAreNotLookedAt() {
        String text = file(19, "E-mail;Contact", row -> "Ada;p" + row + "@example.com\n;\n");

        assertThat(run(text, options()).report().counts().rejected()).isEqualTo(19);
    }

    @Test
    void looksAtTheFirstRowsOnly() {
        String text = NAMES_FOR_ADDRESSES.replace("\n", "\n\n")
                + IntStream.range(0, 300)
                        .mapToObj(row -> "good" + row + "@example.com;x\n")
                        .collect(Collectors.joining());

        assertThat(run(text, options()).report().counts().created()).isEqualTo(300);
    }

    @Test
    void namesTheDelimiterThatIsFoundWithoutTheGivenOne() {
        String text = file(30, "E-mail;Nome", row -> "p" + row + "@example.com;Ada");
        RowsFailAlikeException stop = stopped(
                text, options().reading(reading -> reading.delimiter(',')).mapping(FIRST_COLUMN));

        assertThat(stop.code()).isEqualTo(ErrorCode.DELIMITER_WRONG);
        assertThat(stop.parameters()).containsEntry("error", "EMAIL_INVALID@A").containsEntry("found", ";");
    }

    @Test
    void namesTheDelimiterWhereNoColumnIsFoundWithTheGivenOne() {
        String text = file(30, "E-mail\tNome", row -> "p" + row + "@example.com\tAda");
        RowsFailAlikeException stop = stopped(text, options().reading(reading -> reading.delimiter(',')));

        assertThat(stop.code()).isEqualTo(ErrorCode.DELIMITER_WRONG);
        assertThat(stop.parameters()).containsEntry("error", "EMAIL_NOT_MAPPED").containsEntry("found", "tab");
    }

    @Test
    void leavesAMappingThatNoOptionCuresAsItIs() {
        String text = file(30, "E-mail;Nome", row -> "p" + row + "@example.com;Ada");
        ColumnMapping unknown =
                ColumnMapping.builder().map(ContactField.EMAIL, "Posta").build();

        assertThatThrownBy(() -> run(
                        text,
                        options().reading(reading -> reading.delimiter(';')).mapping(unknown)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("COLUMN_UNKNOWN");
    }

    @Test
    void namesTheQuoteThatIsFoundWithoutTheGivenOne() {
        RowsFailAlikeException stop = stopped(
                file(30, "Nome,E-mail", row -> "\"Rossi, Ada\",p" + row + "@example.com"),
                options().reading(reading -> reading.quote('\'')));

        assertThat(stop.code()).isEqualTo(ErrorCode.QUOTE_WRONG);
        assertThat(stop.parameters()).containsEntry("found", "\"");
    }

    @Test
    void saysThatNoCharacterIsAnEscape() {
        String text = file(30, "Share,E-mail", row -> "\"C:\\\",p" + row + "@example.com");
        RowsFailAlikeException stop = stopped(text, options().reading(reading -> reading.escape('\\')));

        assertThat(stop.code()).isEqualTo(ErrorCode.ESCAPE_WRONG);
        assertThat(stop.parameters()).containsEntry("found", "none");
    }

    @Test
    void namesTheEscapeCharacterThatIsFoundWithoutTheGivenOne() {
        String text = file(30, "Nome,E-mail", row -> "\"Ada \\\"A, B\\\" Rossi\",p" + row + "@example.com");
        RowsFailAlikeException stop = stopped(text, options().reading(reading -> reading.escape(Dialect.NONE)));

        assertThat(stop.code()).isEqualTo(ErrorCode.ESCAPE_WRONG);
        assertThat(stop.parameters()).containsEntry("found", "\\");
    }

    @Test
    void saysThatBlanksAroundCellsAreNoData() {
        String text = file(30, "Nome, E-mail", row -> "Ada, \"p" + row + "@example.com\"" + ", \"a, b\"");
        RowsFailAlikeException stop =
                stopped(text.replace("E-mail", "E-mail, Note"), options().reading(reading -> reading.spaced(false)));

        assertThat(stop.code()).isEqualTo(ErrorCode.BLANKS_WRONG);
        assertThat(stop.option()).isEqualTo("spaced");
    }

    @Test
    void namesTheNumberOfRowsOfTheHeader() {
        String text = file(30, "E-mail;Nome", row -> "p" + row + "@example.com;Ada");
        ColumnMapping named =
                ColumnMapping.builder().map(ContactField.EMAIL, "E-mail").build();
        RowsFailAlikeException stop = stopped(
                text, options().reading(reading -> reading.headerRows(2)).mapping(named));

        assertThat(stop.code()).isEqualTo(ErrorCode.HEADER_ROWS_WRONG);
        assertThat(stop.parameters()).containsEntry("found", "1");
    }

    @Test
    void namesTheLinesToSkip() {
        String text = file(30, "Exported\n\nE-mail;Nome;CAP", row -> "p" + row + "@example.com;Ada;20100");
        RowsFailAlikeException stop = stopped(text, options().reading(reading -> reading.skippedLines(0)));

        assertThat(stop.code()).isEqualTo(ErrorCode.SKIPPED_LINES_WRONG);
        assertThat(stop.parameters()).containsEntry("found", "2");
    }

    @Test
    void saysThatTheFileHasAHeader() {
        String text = file(30, "E-mail;Nome", row -> "p" + row + "@example.com;Ada");
        ColumnMapping named =
                ColumnMapping.builder().map(ContactField.EMAIL, "E-mail").build();
        RowsFailAlikeException stop = stopped(
                text,
                options().reading(reading -> reading.header(HeaderMode.ABSENT)).mapping(named));

        assertThat(stop.code()).isEqualTo(ErrorCode.HEADER_WRONG);
        assertThat(stop.parameters()).containsEntry("error", "COLUMN_UNKNOWN").containsEntry("found", "PRESENT");
    }

    @Test
    void saysThatTheFileHasNoHeader() {
        String text = file(30, "p@example.com;Ada", row -> "p" + row + "@example.com;Ada");
        RowsFailAlikeException stop = stopped(text, options().reading(reading -> reading.header(HeaderMode.PRESENT)));

        assertThat(stop.code()).isEqualTo(ErrorCode.HEADER_WRONG);
        assertThat(stop.parameters()).containsEntry("found", "ABSENT");
    }

    @Test
    void namesTheCharsetThatIsFoundWithoutTheGivenOne() {
        String text = file(30, "E-mail;Nome", row -> "p" + row + "@example.com;Ada");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        ContactSource source = ContactSource.of(() -> new ByteArrayInputStream(bytes));
        ImportOptions latin = options()
                .reading(reading -> reading.charset(StandardCharsets.ISO_8859_1))
                .mapping(FIRST_COLUMN)
                .build();
        RowsFailAlikeException stop = catchThrowableOfType(
                RowsFailAlikeException.class, () -> engine(sink).run(source, latin));

        assertThat(stop.code()).isEqualTo(ErrorCode.ENCODING_WRONG);
        assertThat(stop.parameters()).containsEntry("found", "UTF-16LE");
    }

    @Test
    void readsTextOfAnotherCharsetWhereRowsDoNotFailForIt() {
        String text = file(30, "E-mail;Nome", row -> "p" + row + "@example.com;Niccol\u00F2");

        assertThat(run(text, options().reading(reading -> reading.charset(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(ImportResult.AllImported.class);
    }

    @Test
    void asksForTheDefaultCountryOfNationalNumbers() {
        String text = file(30, "E-mail;Telefono", row -> "p" + row + "@example.com;333 12345" + (10 + row));

        RowsFailAlikeException stop = stopped(text, options());
        assertThat(stop.code()).isEqualTo(ErrorCode.DEFAULT_COUNTRY_MISSING);
        assertThat(stop.parameters()).containsEntry("error", "PHONE_NO_COUNTRY@B");
        assertThat(stop.parameters().get("found")).startsWith("IT");
        assertThat(run(text, options().defaultCountry("IT"))).isInstanceOf(ImportResult.AllImported.class);
    }

    @Test
    void runsWhereNoCountryHasSuchNumbers() {
        String text = file(30, "E-mail;Telefono", row -> "p" + row + "@example.com;000000000000000");

        assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
    }

    @Test
    void runsWhereTheOptionWouldCureOneOfTwoFaultsOnly() {
        String text = file(30, "E-mail;Telefono", row -> "person" + row + ";333 12345" + (10 + row));

        assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "01/02/1980; ; dd/MM/yyyy | MM/dd/yyyy",
                "17.05.1980; MM/dd/yyyy; dd.MM.yyyy",
                "5/17/1980; dd.MM.yyyy; M/d/yyyy",
                "17051980; ; ddMMyyyy"
            })
    void namesThePatternsThatReadTheDates(String date, String given, String patterns) {
        String text = file(30, "E-mail;Birthday", row -> "p" + row + "@example.com;\"" + date + "\"");
        RowsFailAlikeException stop = stopped(text, options().datePattern(given));

        assertThat(stop.code()).isEqualTo(ErrorCode.DATE_PATTERN_WRONG);
        assertThat(stop.parameters()).containsEntry("found", patterns);
    }

    @Test
    void oneDateDecidesBetweenTwoPatterns() {
        String text = file(
                30, "E-mail;Birthday", row -> "p" + row + "@example.com;" + (row == 29 ? "17/05/1980" : "01/02/1980"));

        assertThat(stopped(text, options()).parameters())
                .containsEntry("error", "DATE_AMBIGUOUS@B")
                .containsEntry("found", "dd/MM/yyyy");
    }

    @Test
    void runsWhereNoPatternReadsTheDates() {
        String text = file(30, "E-mail;Birthday", row -> "p" + row + "@example.com;17/05/80");

        assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
    }

    @Test
    void runsWhereNoOptionCuresTheFault() {
        String countries = file(30, "E-mail;Country", row -> "p" + row + "@example.com;Atlantis");
        String sizes = file(30, "E-mail;size", row -> "p" + row + "@example.com;huge");
        CustomField size = CustomField.builder("size")
                .type(FieldType.CHOICE)
                .choices("S", "L")
                .build();

        assertThat(run(countries, options())).isInstanceOf(ImportResult.NoneImported.class);
        assertThat(run(
                        sizes,
                        options()
                                .customFields(size)
                                .mapping(ColumnMapping.builder()
                                        .map(ContactField.EMAIL, "E-mail")
                                        .map(size, "size")
                                        .build())))
                .isInstanceOf(ImportResult.NoneImported.class);
    }

    @Test
    void nothingIsWrittenWhereItStops() {
        MappingStore mappings = MappingStore.inMemory();
        List<RejectedRow> heard = new ArrayList<>();
        ImportOptions options = options()
                .errorCsv(directory.resolve("errors.csv"))
                .listener(hearing(heard))
                .build();

        assertThatThrownBy(() -> ImportEngine.builder(sink)
                        .mappingStore(mappings)
                        .build()
                        .run(source(NAMES_FOR_ADDRESSES), options))
                .isInstanceOf(RowsFailAlikeException.class);
        assertThat(sink.contacts).isEmpty();
        assertThat(sink.started).isEmpty();
        assertThat(sink.finished).isEmpty();
        assertThat(heard).isEmpty();
        assertThat(directory).isEmptyDirectory();
        assertThat(mappings.last(Imports.ACCOUNT)).isEmpty();
    }

    @Test
    void checkStopsAsRunDoes() {
        assertThatThrownBy(() -> engine(sink)
                        .check(source(NAMES_FOR_ADDRESSES), options().build()))
                .isInstanceOf(RowsFailAlikeException.class);
    }

    @Test
    void previewIsNeverStopped() {
        assertThat(engine(sink)
                        .preview(source(NAMES_FOR_ADDRESSES), options().build())
                        .columns())
                .hasSize(2);
    }

    @Test
    void turnedOffItImportsAllTheSame() {
        assertThat(run(NAMES_FOR_ADDRESSES, options().stopEarly(false)).report().errors())
                .containsEntry(ErrorCode.EMAIL_INVALID, 30L);
        String addresses = file(30, "p@example.com;Ada", row -> "p" + row + "@example.com;Ada");
        assertThatThrownBy(() -> run(
                        addresses, options().stopEarly(false).reading(reading -> reading.header(HeaderMode.PRESENT))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("EMAIL_NOT_MAPPED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void errorCsvImportedAgainIsNeverStopped(boolean wrongDelimiter) throws IOException {
        Path errors = directory.resolve("errors.csv");
        run(NAMES_FOR_ADDRESSES, options().stopEarly(false).errorCsv(errors));
        String text = Files.readString(errors);
        ImportOptions.Builder again = options().mapping(FIRST_COLUMN);

        assertThat(run(text, wrongDelimiter ? again.reading(reading -> reading.delimiter(',')) : again)
                        .report()
                        .counts()
                        .rejected())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void anImportThatIsNotStoppedIsTheSameAsWithoutTheLook(int batchSize) throws IOException {
        String text = file(
                250,
                "E-mail;Nome",
                row -> row % 11 == 0
                        ? "\"" + row
                        : "p" + row % 200 + "@example.com;Ada" + row + (row % 7 == 0 ? ";x" : ""));

        assertThat(observed(text, batchSize, true)).isEqualTo(observed(text, batchSize, false));
    }

    private List<Object> observed(String text, int batchSize, boolean stopEarly) throws IOException {
        List<RejectedRow> heard = new ArrayList<>();
        List<ImportProgress> progress = new ArrayList<>();
        Path errors = directory.resolve(batchSize + "-" + stopEarly + ".csv");
        StoringSink store = new StoringSink();
        ImportReport report = engine(store)
                .run(
                        source(text),
                        options()
                                .batchSize(batchSize)
                                .stopEarly(stopEarly)
                                .errorCsv(errors)
                                .listener(new ImportListener() {
                                    @Override
                                    public void rejected(RejectedRow row) {
                                        heard.add(row);
                                    }

                                    @Override
                                    public void progressed(ImportProgress now) {
                                        progress.add(now);
                                    }
                                })
                                .build())
                .report();
        return List.of(
                heard,
                progress,
                Files.readString(errors),
                report.counts(),
                report.errors(),
                report.warnings(),
                store.contacts);
    }

    @Test
    void whatGoesWrongInTheLookIsToldByTheImport() {
        SourceLimits fiveRows = SourceLimits.DEFAULT.withRows(5);
        ImportOptions options = options()
                .reading(reading -> reading.limits(fiveRows))
                .batchSize(2)
                .build();

        ImportSuspendedException stopped = catchThrowableOfType(
                ImportSuspendedException.class, () -> engine(sink).run(source(NAMES_FOR_ADDRESSES), options));
        assertThat(stopped.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(stopped.report().counts().rejected()).isEqualTo(4);
    }

    @Test
    void failureOfTheHostInTheLookIsToldByTheImport() {
        ImportEngine failing = ImportEngine.builder(sink)
                .constraints(ContactConstraints.on(contact -> {
                    throw new UnsupportedOperationException("of the host");
                }))
                .build();
        String text = file(30, "E-mail;Nome", row -> "p" + row + "@example.com;Ada");

        assertThatThrownBy(() -> failing.run(source(text), options().build()))
                .isInstanceOfSatisfying(
                        ImportSuspendedException.class,
                        stopped -> assertThat(stopped.code()).isEqualTo(ErrorCode.CONSTRAINT_FAULT));
        assertThat(sink.finished.get(0).state()).isEqualTo(ImportState.SUSPENDED);
    }

    @ParameterizedTest
    @CsvSource({"24, 30", "23, 0"})
    void cureMustBringFourOfFiveRowsIn(int valid, int failing) {
        String text = file(
                30,
                "E-mail;Telefono",
                row -> "p" + row + "@example.com;" + (row < valid ? "333 12345" + (10 + row) : "111111"));

        if (failing == 0) {
            assertThat(run(text, options())).isInstanceOf(ImportResult.NoneImported.class);
        } else {
            assertThat(stopped(text, options()).code()).isEqualTo(ErrorCode.DEFAULT_COUNTRY_MISSING);
        }
    }

    @Test
    void sentenceSaysTheCureInBothLanguagesWithHeadersThatAreNotInTheMessage() {
        RowsFailAlikeException stop = stopped(NAMES_FOR_ADDRESSES, options());

        assertThat(stop)
                .hasMessage(
                        "EMAIL_COLUMN_WRONG: The wrong column is linked to the e-mail: 30 of the first 30 rows would be in"
                                + " error, so nothing was imported. Link column 2 (B), and check the other links too.");
        assertThat(ErrorMessages.in(Locale.ITALIAN).text(stop))
                .contains("30 delle prime 30 righe sarebbero in errore")
                .contains("2 (B) “Contact”")
                .doesNotContain("{");
    }

    private static ImportListener hearing(List<RejectedRow> heard) {
        return new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                heard.add(row);
            }
        };
    }

    private ImportResult run(String text, ImportOptions.Builder options) {
        return engine(sink).run(source(text), options.build());
    }

    private RowsFailAlikeException stopped(String text, ImportOptions.Builder options) {
        RowsFailAlikeException stop = catchThrowableOfType(RowsFailAlikeException.class, () -> run(text, options));
        assertThat(stop).isNotNull();
        return stop;
    }

    private static String file(int rows, String header, IntFunction<String> row) {
        return header + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }
}
