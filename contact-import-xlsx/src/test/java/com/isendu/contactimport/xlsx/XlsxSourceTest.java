package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.Declaration;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSourceTest {

    @TempDir
    Path directory;

    @Test
    void cellsAreAnRfc4180FileInUtf8() throws IOException {
        String text = text(sheet -> {
            Workbooks.add(sheet, "email", "name");
            Workbooks.add(sheet, "a@example.com", "Rossi, \"Ada\"");
            Workbooks.add(sheet, "b@example.com", "L\u00E9a\nline");
        });

        assertThat(text)
                .isEqualTo(
                        "email,name\r\na@example.com,\"Rossi, \"\"Ada\"\"\"\r\nb@example.com,\"L\u00E9a\nline\"\r\n");
    }

    @Test
    void sourceDeclaresFormatNameAndSheet() throws IOException {
        Path file = Workbooks.of(directory.resolve("clients.xlsx"), sheet -> Workbooks.add(sheet, "email", "name"));

        try (ContactSource source = XlsxSource.of(file)) {
            Declaration declaration = source.declaration().orElseThrow();
            assertThat(declaration.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(declaration.dialect()).isEqualTo(Dialect.RFC_4180);
            assertThat(declaration.name()).isEqualTo("clients.xlsx \u203A People");
            assertThat(declaration.warnings()).isEmpty();
        }
    }

    @Test
    void streamIsReadOnceAndNamedByTheOptions() throws IOException {
        Path file = Workbooks.of(directory.resolve("x.xlsx"), sheet -> Workbooks.add(sheet, "email", "name"));

        try (InputStream in = Files.newInputStream(file);
                ContactSource source = XlsxSource.of(in, XlsxOptions.DEFAULT.withFileName("upload.xlsx"))) {
            assertThat(source.declaration().orElseThrow().name()).isEqualTo("upload.xlsx \u203A People");
            assertThat(Workbooks.textOf(source)).isEqualTo("email,name\r\n");
        }
    }

    @Test
    void rowsAndColumnsAreCountedAsTheSheetShowsThem() throws IOException {
        String text = text(sheet -> {
            Row header = sheet.createRow(2);
            header.createCell(1).setCellValue("email");
            header.createCell(3).setCellValue("name");
            sheet.createRow(5).createCell(1).setCellValue("a@example.com");
        });

        assertThat(text).isEqualTo("\r\n\r\n,email,,name\r\n\r\n\r\n,a@example.com,,\r\n");
    }

    @Test
    void formatsDownToTheLastRowAreNoRows() throws IOException {
        String text = text(sheet -> {
            Workbooks.add(sheet, "email", "name");
            sheet.createRow(Workbooks.ROWS - 1).createCell(0).setBlank();
        });

        assertThat(text).isEqualTo("email,name\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            393331234567     | General                 | 393331234567
            393331234567     | #,##0                   | 393331234567
            0.1              | General                 | 0.1
            1.1              | 0.00                    | 1.1
            -12.5            | General                 | -12.5
            1234567890123456 | General                 | 1.23456789012346E+15
            185              | 00000                   | 00185
            20100            | 00000                   | 20100
            3331234567       | "+39 "0                 | +39 3331234567
            3331234567       | \\+39\\ 0               | +39 3331234567
            3331234567       | "+39 "000\\ 0000000     | +39 333 1234567
            123456789        | 00000\\-0000            | 12345-6789
            612345678        | 0#" "##" "##" "##" "##  | 06 12 34 56 78
            185              | [$-410]00000            | 00185
            185              | [Red]00000_)            | 00185
            1067             | "D-"00000               | 01067
            491711234567     | +0                      | +491711234567
            3331234567       | "+39 "#                 | +39 3331234567
            5                | +0;-0;0                 | 5
            5                | #0                      | 5
            3                | 0" pcs"                 | 3
            3                | 00" pcs"                | 3
            0.5              | 0%                      | 0.5
            43831            | dd/mm/yyyy              | 2020-01-01
            43831            | [$-410]d mmmm yyyy;@    | 2020-01-01
            43831.5          | dd/mm/yyyy              | 2020-01-01
            43831.5          | dd/mm/yyyy hh:mm        | 2020-01-01 12:00:00
            43831            | dd/mm/yyyy hh:mm        | 2020-01-01
            0.75             | hh:mm                   | 18:00:00
            1.5              | [h]:mm                  | 36:00:00
            59               | d/m/yy                  | 1900-02-28
            60               | d/m/yy                  | 1900-02-29
            61               | d/m/yy                  | 1900-03-01
            -1               | d/m/yy                  | -1
            1E+300           | General                 | 1E+300
            """)
    void numbersAreWhatIsStored(double number, String format, String expected) throws IOException {
        String text = text(sheet -> {
            Workbooks.add(sheet, "email", "name");
            Workbooks.add(sheet, "a@example.com");
            Workbooks.addFormatted(sheet, number, format);
        });

        assertThat(text).isEqualTo("email,name\r\na@example.com," + expected + "\r\n");
    }

    @Test
    void datesOfAWorkbookThatCountsFrom1904AreRight() throws IOException {
        Path file = Workbooks.ofWorkbook(directory.resolve("mac.xlsx"), workbook -> {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Sheet sheet = workbook.createSheet();
            Workbooks.add(sheet, "a@example.com");
            Workbooks.addFormatted(sheet, 42369, "dd/mm/yyyy");
        });

        assertThat(Workbooks.textOf(XlsxSource.of(file))).isEqualTo("a@example.com,2020-01-01\r\n");
    }

    @Test
    void answersErrorsAndFormulasAreTheirStoredValues() throws IOException {
        String text = text(sheet -> {
            Row row = Workbooks.add(sheet, "a@example.com", true);
            row.createCell(2).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(3).setCellFormula("1+1");
            row.createCell(4).setCellFormula("\"Ada\"&\" Rossi\"");
            row.createCell(5).setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(text).isEqualTo("a@example.com,TRUE,#N/A,2,Ada Rossi,#DIV/0!\r\n");
    }

    @Test
    void formulasWithoutAStoredResultAreReported() throws IOException {
        List<RowError> warnings = warnings(sheet -> {
            Workbooks.add(sheet, "email", "name");
            // Nobody calculates it.
            Workbooks.add(sheet, "a@example.com").createCell(1).setCellFormula("1+1");
        });

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ErrorCode.FORMULAS_NOT_CALCULATED);
            assertThat(warning.parameters()).containsEntry("cell", "B2").containsEntry("count", "1");
        });
    }

    @Test
    void mergedCellsHaveTheirValueInTheFirstOne() throws IOException {
        String text = text(sheet -> {
            Workbooks.add(sheet, "List of clients");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            Workbooks.add(sheet, "email", "name", "city");
        });

        assertThat(text).isEqualTo("List of clients\r\nemail,name,city\r\n");
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndReported() throws IOException {
        Consumer<Sheet> sheetWithHidden = sheet -> {
            Workbooks.add(sheet, "email", "name", "city");
            Workbooks.add(sheet, "a@example.com", "Ada", "Rome").setZeroHeight(true);
            Workbooks.add(sheet, "b@example.com", "Bea", "Bari");
            sheet.setColumnHidden(1, true);
            sheet.setColumnHidden(20, true);
        };

        assertThat(text(sheetWithHidden)).contains("a@example.com,Ada,Rome");
        assertThat(warnings(sheetWithHidden))
                .extracting(RowError::code, RowError::parameters)
                .containsExactly(
                        tuple(ErrorCode.HIDDEN_ROWS_READ, Map.of("count", "1")),
                        tuple(ErrorCode.HIDDEN_COLUMNS_READ, Map.of("columns", "B")));
    }

    @Test
    void firstSheetWithATableIsReadAndTheOthersAreNamed() throws IOException {
        try (ContactSource source = XlsxSource.of(severalSheets())) {
            assertThat(source.declaration().orElseThrow().name()).endsWith("\u203A Clients");
            assertThat(source.declaration().orElseThrow().warnings())
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.code()).isEqualTo(ErrorCode.SHEETS_LEFT_OUT);
                        assertThat(warning.parameters())
                                .containsEntry("sheet", "Clients")
                                .containsEntry("others", "Read me, Old clients, Secret");
                    });
        }
        assertThat(XlsxSource.sheets(severalSheets()))
                .containsExactly("Read me", "Blank", "Clients", "Old clients", "Secret");
    }

    @Test
    void sheetIsChosenByNameOrNumber() throws IOException {
        Path file = severalSheets();

        assertThat(Workbooks.textOf(XlsxSource.of(file, XlsxOptions.DEFAULT.withSheet("old clients"))))
                .contains("old@example.com");
        assertThat(Workbooks.textOf(XlsxSource.of(file, XlsxOptions.DEFAULT.withSheet(4))))
                .contains("old@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "004", "999999999"})
    void digitsChooseASheetByItsNumber(String text) {
        XlsxOptions chosen = XlsxOptions.DEFAULT.withSheet("before").withSheetNameOrNumber(text);

        assertThat(chosen.sheetNumber()).hasValue(Integer.parseInt(text));
        assertThat(chosen.sheetName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clients", "2026 spring", "-1", "1.0", "1234567890", "\u0664", ""})
    void anyOtherTextChoosesASheetByItsName(String text) {
        XlsxOptions chosen = XlsxOptions.DEFAULT.withSheet(2).withSheetNameOrNumber(text);

        assertThat(chosen.sheetName()).contains(text);
        assertThat(chosen.sheetNumber()).isEmpty();
    }

    @Test
    void thereIsNoSheetOfNumberZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XlsxOptions.DEFAULT.withSheetNameOrNumber("0"))
                .withMessage("sheets are counted from 1");
    }

    @Test
    void sheetThatIsNotThereIsRefusedWithThoseThatAre() {
        Path file = severalSheets();

        SourceException refusal = catchThrowableOfType(
                SourceException.class, () -> XlsxSource.of(file, XlsxOptions.DEFAULT.withSheet("Customers")));
        assertThat(refusal.code()).isEqualTo(ErrorCode.SHEET_NOT_FOUND);
        assertThat(refusal.names()).contains("Clients", "Old clients");
        assertThat(refusal).hasMessageNotContaining("Clients");
    }

    @Test
    void fileThatIsNotThereIsUnreadable() {
        assertThat(catchThrowableOfType(SourceException.class, () -> XlsxSource.of(directory.resolve("missing.xlsx")))
                        .code())
                .isEqualTo(ErrorCode.FILE_UNREADABLE);
    }

    @Test
    void rowsOfACsvInOneColumnAreLeftToBeDetected() throws IOException {
        Path file = Workbooks.of(directory.resolve("pasted.xlsx"), sheet -> {
            Workbooks.add(sheet, "email;name");
            Workbooks.add(sheet, "a@example.com;Ada");
        });

        try (ContactSource source = XlsxSource.of(file)) {
            assertThat(source.declaration().orElseThrow().dialect()).isNull();
        }
    }

    private Path severalSheets() {
        return Workbooks.ofWorkbook(directory.resolve("several.xlsx"), workbook -> {
            Workbooks.add(workbook.createSheet("Read me"), "These are our clients.");
            workbook.createSheet("Blank");
            Sheet clients = workbook.createSheet("Clients");
            Workbooks.add(clients, "email", "name");
            Workbooks.add(clients, "a@example.com", "Ada");
            Workbooks.add(workbook.createSheet("Old clients"), "old@example.com", "Olga");
            Workbooks.add(workbook.createSheet("Secret"), "s@example.com", "Sam");
            workbook.setSheetVisibility(4, SheetVisibility.HIDDEN);
        });
    }

    private String text(Consumer<Sheet> fill) throws IOException {
        return Workbooks.textOf(XlsxSource.of(Workbooks.of(directory.resolve("people.xlsx"), fill)));
    }

    private List<RowError> warnings(Consumer<Sheet> fill) throws IOException {
        try (ContactSource source = XlsxSource.of(Workbooks.of(directory.resolve("people.xlsx"), fill))) {
            return source.declaration().orElseThrow().warnings();
        }
    }
}
