package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.text.FormulaGuard;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.testkit.MessyCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class ErrorWorkbookProperties {

    @Property(tries = 300)
    void cellsAreThoseOfTheRow(@ForAll("cells") List<String> cells) throws IOException {
        XSSFSheet sheet = sheet(List.of("a", "b"), cells);

        assertThat(original(sheet.getRow(1), cells.size())).isEqualTo(cells);
    }

    @Property(tries = 300)
    void headerIsThatOfTheOriginal(@ForAll("cells") List<String> header) throws IOException {
        XSSFSheet sheet = sheet(header, header);

        assertThat(original(sheet.getRow(0), header.size())).isEqualTo(header);
    }

    @Property(tries = 300)
    void noCellIsFormula(@ForAll("cells") List<String> cells) throws IOException {
        XSSFSheet sheet = sheet(cells, cells);

        sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars('\'', '"', '=', '+', '@', ';', ',', ' ', '\t', '\r', '\n', '_', 'x', '0', '\u0001', '\uFFFF')
                .ofMaxLength(9);
        Arbitrary<String> any =
                Arbitraries.oneOf(MessyCsv.cells(), signs, Arbitraries.of("_x0041_", " ", "\uD83D\uDE00"));
        return any.list().ofSize(2);
    }

    private static XSSFSheet sheet(List<String> header, List<String> cells) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (ErrorCsvWriter writer = ErrorCsvWriter.to(csv, ';', header, ErrorMessages.english())) {
            RowError error = RowError.ofCell(ErrorCode.EMAIL_INVALID, "email", 1);
            writer.write(new RejectedRow(new RowPosition(1, 2, 2), cells, List.of(error)));
            writer.complete();
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ErrorWorkbook.write(new ByteArrayInputStream(csv.toByteArray()), workbook);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
            return read.getSheetAt(0);
        }
    }

    /** What an import makes of the cells. */
    private static List<String> original(Row row, int count) {
        return IntStream.range(0, count)
                .mapToObj(row::getCell)
                .map(Cell::getStringCellValue)
                .map(FormulaGuard::unguard)
                .toList();
    }
}
