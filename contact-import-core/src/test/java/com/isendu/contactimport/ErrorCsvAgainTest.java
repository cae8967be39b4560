package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An error CSV that nobody changed, imported again: the same rows are in error for the same reasons. */
class ErrorCsvAgainTest {

    private static final String DAY_FIRST =
            "email;birthday\na@example.com;25/12/1990\nb@example.com;26/12/1990\nnobody;03/04/1990\n";

    private final StoringSink sink = new StoringSink();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void strayQuoteInRowThatIsTooLongStaysOne() {
        assertSame("email,name,city\na@example.com,Ada\"Rossi, Bianchi\",Rome,x\n", ErrorCode.STRAY_QUOTE);
    }

    @Test
    void rowsOfWiderSecondTableStayInIt() {
        assertSame(
                "email,name\na@example.com,Ada\nb@example.com,Bea\nc@example.com,Cleo\n"
                        + "order,total,tax\n".repeat(6),
                ErrorCode.SECOND_TABLE);
    }

    @Test
    void rowThatIsTooLongForBlankCellsStaysSo() {
        assertSame("name,email\nAda,a@example.com\nb@example.com,, , \n", ErrorCode.ROW_TOO_LONG);
        assertSame("email\na@example.com\nb@example.com,\u001A\n", ErrorCode.ROW_TOO_LONG);
    }

    @Test
    void duplicateKeepsFieldAndColumn() {
        String text = "name;email\nAda;a@example.com\nEva;a@example.com\n";

        assertSame(text, ErrorCode.DUPLICATE_IN_FILE);
        assertSame(text, options().duplicates(DuplicateStrategy.MERGE), ErrorCode.DUPLICATE_CONTRADICTS);
    }

    @Test
    void duplicateByThePhoneKeepsFieldAndColumn() {
        assertSame(
                "email;first name;phone\n;Ada;+393331234567\n;Eva;+393331234567\n",
                options().identifiedBy(ContactField.EMAIL, ContactField.PHONE),
                ErrorCode.DUPLICATE_IN_FILE);
    }

    @Test
    void peopleInOneRowStayBesideItsOtherErrors() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, ColumnRef.at(0))
                .map(ContactField.PHONE, ColumnRef.at(1))
                .build();

        assertSame(
                "\"a@example.com,b@example.com\";c@example.com\n",
                options().mapping(mapping),
                ErrorCode.ROW_HOLDS_SEVERAL_PEOPLE);
    }

    @Test
    void peopleWhoUnfoldingDoesNotSetApartStayInOneRow() {
        String people = """
                Bari;a@example.com;b@example.com
                ugo@example.com;p@example.com;q@example.com
                Roma;c@example.com;d@example.com
                """;
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.CITY, ColumnRef.at(0))
                .map(ContactField.EMAIL, ColumnRef.at(1))
                .build();

        assertSame(people, options().unfold(true).mapping(mapping), ErrorCode.ROW_HOLDS_SEVERAL_PEOPLE);
    }

    @Test
    void headerThatSpansLinesIsRecognised() {
        assertSame("email|\"first\nname\"\na@example.com|Ada|x\nnobody|Bea\n", ErrorCode.ROW_TOO_LONG);
    }

    @Test
    void cellOfSeveralLinesIsNotTakenForRows() {
        assertSame(
                "email;notes\nnobody;\"p@example.com\nq@example.com\nr@example.com\"\nb@example.com;x\n",
                ErrorCode.EMAIL_INVALID);
    }

    @Test
    void quotesInLineAreNotTakenForRowsOfErrorCsv() {
        assertSame(
                "email name\na@example.com Ada\n\"b\"c@example.com\" \"Bea\" 12 EMAIL_INVALID@A \"x\"\n",
                options().reading(reading -> reading.delimiter(' ')),
                ErrorCode.QUOTE_NOT_CLOSED);
    }

    @Test
    void byteOrderMarkInsideCellStaysInIt() {
        assertSame("email;name\n\uFEFF\uFEFFnobody;Ada\nb@example.com;Bea\n", ErrorCode.EMAIL_INVALID);
    }

    @Test
    void lineThatIsTooLargeStaysAsItWas() {
        ImportOptions.Builder small =
                options().reading(reading -> reading.limits(SourceLimits.DEFAULT.withCellChars(50)));

        assertSame(
                "email;notes\na@example.com;" + "\"x\";".repeat(40) + "x".repeat(80) + "\n",
                small,
                ErrorCode.RECORD_TOO_LARGE);
    }

    @Test
    void rowAsLargeAsTheLimitsIsNotTooLargeInErrorCsv() {
        ImportOptions.Builder small = options()
                .reading(reading -> reading.limits(SourceLimits.DEFAULT
                        .withCellChars(20)
                        .withRecordChars(30)
                        .withColumns(2)));

        assertSame("email;notes\nnobody;" + "-x,".repeat(6) + "\n", small, ErrorCode.EMAIL_INVALID);
    }

    @Test
    void rowThatWasMadeTooLargeIsInError() throws IOException {
        ImportOptions small = options()
                .reading(reading -> reading.limits(SourceLimits.DEFAULT.withCellChars(20)))
                .build();
        String csv = "email;notes;_import_row;_import_code;_import_error\na@example.com;" + "x".repeat(21)
                + ";2;EMAIL_INVALID@A;why\n";

        assertThat(imported(csv, small).errors()).containsOnlyKeys(ErrorCode.RECORD_TOO_LARGE);
    }

    @Test
    void joinedErrorCsvsAreOne() throws IOException {
        String csv = "\uFEFFemail;name;_import_row;_import_code;_import_error\r\nnobody;Ada;2;EMAIL_INVALID@A;why\r\n";

        assertThat(imported(csv + csv, options().build()).counts().rejected()).isEqualTo(2);
    }

    @Test
    void orderOfDayAndMonthIsThatOfTheOriginal() {
        imported(DAY_FIRST, dated().build());
        String csv = errorCsv();

        assertSame(DAY_FIRST, dated(), ErrorCode.EMAIL_INVALID);
        imported(csv.replace("nobody", "c@example.com"), dated().build());
        assertThat(sink.contacts.get("c@example.com").get(ContactField.BIRTHDAY))
                .isEqualTo("1990-04-03");
    }

    @Test
    void orderOfDayAndMonthIsNotLearntFromRowsInError() {
        assertSame("""
                email;birthday
                a@example.com;25/12/1990
                b@example.com;12/25/1990
                c@example.com;03/04/1990
                nobody;26/12/1990
                nobody;27/12/1990
                """, dated(), ErrorCode.DATE_AMBIGUOUS);
    }

    @Test
    void habitsThatAreNoneAreIgnored() {
        String csv = "email;birthday;_import_row;_import_code;_import_error;"
                + "_import_habits birthday@1=always addresses=99+x country=%zz birthday\n"
                + "a@example.com;1990-02-28;2;EMAIL_INVALID@A;why;\n";

        assertThat(imported(csv, dated().unfold(true).build()).counts().created())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "xx%3A9", "it%3Amany", "%3A"})
    void orderOfNamesThatIsNoneIsIgnored(String order) {
        String csv = "email;name;_import_row;_import_code;_import_error;_import_habits full_name@1=" + order + "\n"
                + "a@example.com;Ada Rossi;2;EMAIL_INVALID@A;why;\n";

        imported(csv, options().build());

        assertThat(sink.contacts.get("a@example.com").get(ContactField.LAST_NAME))
                .isEqualTo("Rossi");
    }

    @Test
    void writingOfPhonesIsCarriedForTheSameCountryOnly() {
        String numbers = """
                email;phone
                a@example.com;393331234561
                b@example.com;393331234562
                c@example.com;393331234563
                nobody;393331234564
                """;
        ImportOptions.Builder phones = options()
                .mapping(ColumnMapping.builder()
                        .map(ContactField.EMAIL, "email")
                        .map(ContactField.PHONE, "phone")
                        .build());

        assertSame(numbers, phones, ErrorCode.EMAIL_INVALID);
        imported(numbers, phones.build());
        assertThat(errorCsv()).contains("_import_habits country= phone@1=");
        assertThat(imported(errorCsv(), phones.defaultCountry("IT").build()).errors())
                .containsOnlyKeys(ErrorCode.EMAIL_INVALID);
        assertThat(errorCsv()).doesNotContain("_import_habits");
    }

    @Test
    void orderOfNamesIsThatOfTheOriginal() {
        String text = """
                email;Cognome e nome
                a@example.com;Zuin Ada
                b@example.com;Brugnera Ugo
                nobody;Ylkan Xeno
                """;

        assertSame(text, ErrorCode.EMAIL_INVALID);
        assertThat(errorCsv()).contains("_import_habits full_name@1=");
        imported(errorCsv().replace("nobody", "c@example.com"), options().build());
        assertThat(sink.contacts.get("c@example.com").get(ContactField.LAST_NAME))
                .isEqualTo("Ylkan");
    }

    @Test
    void orderOfNamesIsNotCarriedWhereItDecidesNothing() {
        String text = "email;Cognome e nome\na@example.com;Rossi Ada\nnobody;Bianchi Ugo\n";

        imported(text, options().build());
        assertThat(errorCsv()).doesNotContain("_import_habits");
        imported(
                text.replace("Rossi Ada", "Ylkan Xeno"),
                options().splitNames(false).build());
        assertThat(errorCsv()).doesNotContain("_import_habits");
    }

    private static ImportOptions.Builder dated() {
        return options()
                .stopEarly(false)
                .mapping(ColumnMapping.builder()
                        .map(ContactField.EMAIL, "email")
                        .map(ContactField.BIRTHDAY, "birthday")
                        .build());
    }

    private void assertSame(String text, ErrorCode expected) {
        assertSame(text, options(), expected);
    }

    private void assertSame(String text, ImportOptions.Builder asked, ErrorCode expected) {
        ImportOptions options = asked.stopEarly(false).build();
        ImportReport first = imported(text, options);
        String firstCsv = errorCsv();
        int stored = sink.contacts.size();
        ImportReport second = imported(firstCsv, options);

        assertThat(first.errors()).containsKey(expected);
        assertThat(errors(second)).isEqualTo(errors(first));
        assertThat(cells(second)).isEqualTo(cells(first));
        assertThat(sink.contacts).hasSize(stored);
        String secondCsv = errorCsv();
        imported(secondCsv, options);
        assertThat(errorCsv()).isEqualTo(secondCsv);
    }

    private ImportReport imported(String text, ImportOptions options) {
        return Imports.engine(sink)
                .run(
                        source(text),
                        options.toBuilder()
                                .errorCsv(directory.resolve("errors.csv"))
                                .build())
                .report();
    }

    private String errorCsv() {
        try {
            return Files.readString(directory.resolve("errors.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Object>> errors(ImportReport report) {
        return report.firstErrors().stream()
                .flatMap(row -> row.errors().stream())
                .map(ErrorCsvAgainTest::parts)
                .toList();
    }

    private static List<Object> parts(RowError error) {
        return List.of(error.code(), String.valueOf(error.field()), error.column(), error.parameters());
    }

    private static List<List<String>> cells(ImportReport report) {
        return report.firstErrors().stream()
                .map(RejectedRow::cells)
                .map(ErrorCsvAgainTest::filled)
                .toList();
    }

    private static List<String> filled(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }
}
