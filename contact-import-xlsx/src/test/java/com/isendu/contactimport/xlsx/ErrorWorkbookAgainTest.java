package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows in error as a workbook, saved by a program and imported again. */
class ErrorWorkbookAgainTest {

    private static final String ACCOUNT = "shop";

    /** Each row has another fault, and cells that programs like to change. */
    private static final String PEOPLE = """
            email;first name;phone;notes;=sum
            a@example.com;Ada;+393331234567;;
            nobody;''t Hooft;00390612345678;=1+2;-x
            nobody2;  Bea  ;393331234568;"one
            two";'quoted
            nobody3;'Ciao;+393331234569;1/2;007
            nobody4;Cleo;3331234560;=A1,+B2;\u0001ctrl_x0041_
            b@example.com;Dora;;;;surplus;;more
            c@example.com;Eva
            a@example.com;Fay;+393331234570;;
            d@example.com;"Gia"s;x;1E5;TRUE
            nobody5;Hana \uD83D\uDE00;393331234571;0012;12,5
            e@example.com;Ida;not a phone;;
            """;

    private final InMemoryContactSink sink = new InMemoryContactSink();

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void unchangedWorkbookGivesTheSameErrors(SavedBy program) throws IOException {
        ImportReport first = imported(source(PEOPLE));
        List<Contact> stored = sink.contacts(ACCOUNT);

        ImportReport second = imported(opened(saved(program)));

        assertThat(first.errors())
                .containsKeys(
                        ErrorCode.EMAIL_INVALID,
                        ErrorCode.ROW_TOO_LONG,
                        ErrorCode.ROW_TOO_SHORT,
                        ErrorCode.DUPLICATE_IN_FILE,
                        ErrorCode.STRAY_QUOTE);
        assertThat(cells(second)).isEqualTo(cells(first));
        assertThat(errors(second)).isEqualTo(errors(first));
        assertThat(sink.contacts(ACCOUNT)).isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource
    void correctedRowsAreImported(SavedBy program) throws IOException {
        ImportReport first = imported(source(PEOPLE));

        ImportReport second = imported(opened(corrected(saved(program))));

        assertThat(second.counts().created()).isEqualTo(5);
        assertThat(second.counts().rejected()).isEqualTo(first.counts().rejected() - 5);
        assertThat(sink.contacts(ACCOUNT)).anySatisfy(contact -> {
            assertThat(contact.email()).isEqualTo("new2@example.com");
            assertThat(contact.get(ContactField.FIRST_NAME)).isEqualTo("Bea");
            assertThat(contact.get(ContactField.PHONE)).isEqualTo("+393331234568");
        });
    }

    @ParameterizedTest
    @EnumSource
    void orderOfDayAndMonthIsThatOfTheOriginal(SavedBy program) throws IOException {
        imported(source("email;birthday\na@example.com;25/12/1990\nb@example.com;26/12/1990\nnobody;03/04/1990\n"));

        imported(opened(corrected(saved(program))));

        assertThat(sink.contacts(ACCOUNT)).anySatisfy(contact -> {
            assertThat(contact.email()).isEqualTo("new@example.com");
            assertThat(contact.get(ContactField.BIRTHDAY)).isEqualTo("1990-04-03");
        });
    }

    @Test
    void libreOfficeShowsMarksCommentsAndFilters() throws IOException {
        imported(source(PEOPLE));
        Path saved = saved(SavedBy.LIBREOFFICE);
        keep(saved);

        try (InputStream in = Files.newInputStream(saved);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet("Errors");
            assertThat(sheet.getCellComment(new CellAddress("A2")).getString().getString())
                    .startsWith("The e-mail address is not valid.");
            assertThat(ErrorWorkbookTest.isMarked(sheet, "A2")).isTrue();
            assertThat(ErrorWorkbookTest.isMarked(sheet, "B2")).isFalse();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:K11");
            assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
    }

    /** Shows that LibreOffice was there. */
    private static void keep(Path saved) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "libreoffice")).resolve("errors.xlsx");
        Files.copy(saved, kept, StandardCopyOption.REPLACE_EXISTING);
    }

    private ImportReport imported(ContactSource source) {
        ImportOptions options = ImportOptions.builder(ACCOUNT)
                .consent(Consent.confirmedBy("tester"))
                .defaultCountry("IT")
                .stopEarly(false)
                .errorCsv(directory.resolve("errors.csv"))
                .build();
        return ImportEngine.builder(sink).build().run(source, options).report();
    }

    private static ContactSource source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }

    private Path saved(SavedBy program) throws IOException {
        Path workbook = directory.resolve("errors.xlsx");
        ErrorWorkbook.write(directory.resolve("errors.csv"), workbook);
        return program.save(workbook, directory);
    }

    private static ContactSource opened(Path file) throws IOException {
        return file.toString().endsWith(".xlsx") ? XlsxSource.of(file) : ContactSource.of(file);
    }

    /** With an address in the place of each {@code nobody}. */
    private Path corrected(Path file) throws IOException {
        if (file.toString().endsWith(".csv")) {
            String csv = Files.readString(file).replaceAll("(?m)^\"nobody(\\d?)\",", "\"new$1@example.com\",");
            return Files.writeString(directory.resolve("corrected.csv"), csv);
        }
        Path corrected = directory.resolve("corrected.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(corrected)) {
            workbook.getSheetAt(0).forEach(ErrorWorkbookAgainTest::correct);
            workbook.write(out);
        }
        return corrected;
    }

    private static void correct(Row row) {
        String email = row.getCell(0).getStringCellValue();
        if (email.startsWith("nobody")) {
            // POI would leave the inline string beside a new value.
            row.removeCell(row.getCell(0));
            row.createCell(0).setCellValue(email.replace("nobody", "new") + "@example.com");
        }
    }

    private static List<List<Object>> errors(ImportReport report) {
        return report.firstErrors().stream()
                .flatMap(row -> row.errors().stream())
                .map(ErrorWorkbookAgainTest::parts)
                .toList();
    }

    private static List<Object> parts(RowError error) {
        return List.of(error.code(), String.valueOf(error.field()), error.column(), error.parameters());
    }

    private static List<List<String>> cells(ImportReport report) {
        return report.firstErrors().stream()
                .map(RejectedRow::cells)
                .map(ErrorWorkbookAgainTest::filled)
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
