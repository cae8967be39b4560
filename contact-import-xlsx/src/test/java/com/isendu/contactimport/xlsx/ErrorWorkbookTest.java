package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorWorkbookTest {

    private static final String CSV = """
            \uFEFFemail;name;phone;_import_row;_import_code;_import_error
            nobody;Ada;12;2;EMAIL_INVALID@A;This is no address.
            a@;;00390;3;"EMAIL_INVALID@A;PHONE_INVALID@C";This is no address. | This is no number.
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void allCellsAreText() throws IOException {
        XSSFSheet sheet = sheet(CSV);

        sheet.forEach(row -> row.forEach(cell -> {
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }));
        assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("00390");
    }

    @Test
    void cellsThatAreBlankOrBelowTheRowsAreTextForWhatIsTyped() throws IOException {
        XSSFSheet sheet = sheet(CSV);

        assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormatString())
                .isEqualTo("@");
        assertThat(IntStream.range(0, 6))
                .allSatisfy(column -> assertThat(sheet.getColumnStyle(column).getDataFormatString())
                        .isEqualTo("@"));
    }

    @Test
    void cellThatLooksLikeFormulaIsText() throws IOException {
        XSSFCell cell = sheet(CSV.replace("Ada", "'=1+2")).getRow(1).getCell(1);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("=1+2");
    }

    @Test
    void cellThatBeginsWithApostropheKeepsItsGuard() throws IOException {
        XSSFSheet sheet = sheet(CSV.replace("Ada", "''t Hooft"));

        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("''t Hooft");
    }

    @Test
    void headerIsBoldAndStaysInViewAndHasFilters() throws IOException {
        XSSFSheet sheet = sheet(CSV);

        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                .isTrue();
        assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFont().getBold())
                .isFalse();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isZero();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F3");
        assertThat(sheet.getSheetName()).isEqualTo("Errors");
    }

    @Test
    void faultyCellsAreMarkedAndSayWhy() throws IOException {
        XSSFSheet sheet = sheet(CSV);

        assertThat(comment(sheet, "A2")).isEqualTo("This is no address.");
        assertThat(comment(sheet, "A3")).isEqualTo("This is no address.");
        assertThat(comment(sheet, "C3")).isEqualTo("This is no number.");
        assertThat(sheet.getCellComments()).hasSize(3);
        assertThat(isMarked(sheet, "A2")).isTrue();
        assertThat(isMarked(sheet, "C3")).isTrue();
        assertThat(isMarked(sheet, "C2")).isFalse();
        assertThat(isMarked(sheet, "B3")).isFalse();
    }

    @Test
    void markedCellIsReadableWithoutColoursAndInDark() throws IOException {
        XSSFCellStyle style = sheet(CSV).getRow(1).getCell(0).getCellStyle();

        assertThat(style.getBorderBottom()).isEqualTo(BorderStyle.THIN);
        assertThat(contrast(style.getFillForegroundXSSFColor(), style.getFont().getXSSFColor()))
                .isGreaterThan(7);
    }

    @Test
    void faultOfWholeRowMarksItsNumber() throws IOException {
        XSSFSheet sheet = sheet(CSV.replace("EMAIL_INVALID@A;This is no address.", "ROW_TOO_LONG;It is. [0123abcd];x"));

        assertThat(comment(sheet, "D2")).isEqualTo("It is.");
        assertThat(isMarked(sheet, "D2")).isTrue();
        assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("x");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:G3");
    }

    @Test
    void faultOfColumnThatIsNotThereMarksTheNumberOfTheRow() throws IOException {
        XSSFSheet sheet = sheet(CSV.replace("EMAIL_INVALID@A;This is no address.", "shop.BAD@ZZZ;It is."));

        assertThat(comment(sheet, "D2")).isEqualTo("It is.");
    }

    @Test
    void faultsOfOneCellAreOneComment() throws IOException {
        XSSFSheet sheet =
                sheet(CSV.replace("EMAIL_INVALID@A;This is no address.", "\"shop.ONE@A;TWO@A\";First. | Second."));

        assertThat(comment(sheet, "A2")).isEqualTo("First.\nSecond.");
    }

    @Test
    void sentencesThatCannotBeToldApartStayWhole() throws IOException {
        XSSFSheet sheet = sheet(CSV.replace("This is no number.", "This | is | no number. [0123abcd]"));

        assertThat(comment(sheet, "A3")).isEqualTo("This is no address. | This | is | no number.");
        assertThat(comment(sheet, "C3")).isEqualTo(comment(sheet, "A3"));
    }

    @Test
    void explanationsAreWrappedAndColumnsAreAsWideAsTheirCells() throws IOException {
        XSSFSheet sheet = sheet(CSV.replace("Ada", "x".repeat(1000)));

        assertThat(sheet.getRow(1).getCell(5).getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getRow(1).getCell(1).getCellStyle().getWrapText()).isFalse();
        assertThat(sheet.getColumnWidth(0)).isBetween(10 * 256, 12 * 256);
        assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
        assertThat(sheet.getColumnWidth(5)).isEqualTo(60 * 256);
    }

    @Test
    void manyRowsAreAllThereAndMarkedAndTheFirstTenThousandSayWhy() throws IOException {
        StringBuilder csv = new StringBuilder("email;_import_row;_import_code;_import_error\n");
        IntStream.rangeClosed(2, 12_001)
                .forEach(row -> csv.append("nobody;").append(row).append(";EMAIL_INVALID@A;Why.\n"));

        byte[] workbook = workbook(csv.toString());

        XSSFSheet sheet = sheet(workbook);
        assertThat(sheet.getLastRowNum()).isEqualTo(12_000);
        assertThat(sheet.getRow(12_000).getCell(1).getStringCellValue()).isEqualTo("12001");
        assertThat(isMarked(sheet, "A12001")).isTrue();
        assertThat(part(workbook, "xl/comments1.xml")).contains("\"A10001\"").doesNotContain("\"A10002\"");
    }

    @Test
    void headerThatSpansLinesAndAnyDelimiterAreRead() throws IOException {
        XSSFSheet sheet = sheet("\"first\nname\"|_import_row|_import_code|_import_error\nAda|2|X_Y@A|Why.\n");

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("first\nname");
        assertThat(comment(sheet, "A2")).isEqualTo("Why.");
    }

    private static XSSFSheet sheet(String csv) throws IOException {
        return sheet(workbook(csv));
    }

    private static byte[] workbook(String csv) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ErrorWorkbook.write(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), workbook);
        return workbook.toByteArray();
    }

    private static XSSFSheet sheet(byte[] workbook) throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheetAt(0);
        }
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(directory.resolve("errors.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String comment(XSSFSheet sheet, String cell) {
        return sheet.getCellComment(new CellAddress(cell)).getString().getString();
    }

    static boolean isMarked(XSSFSheet sheet, String cell) {
        CellAddress address = new CellAddress(cell);
        Cell marked = sheet.getRow(address.getRow()).getCell(address.getColumn());
        return marked.getCellStyle().getFillForegroundColorColor() != null;
    }

    /** As WCAG 2 defines it; 7 is its level AAA. */
    private static double contrast(XSSFColor light, XSSFColor dark) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(XSSFColor color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        byte[] rgb = color.getRGB();
        return IntStream.range(0, 3)
                .mapToDouble(part -> weights[part] * linear((rgb[part] & 0xFF) / 255.0))
                .sum();
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
