package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as other software makes them, and what a source is as a text. */
final class Workbooks {

    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    private Workbooks() {}

    /** A workbook of one sheet. */
    static Path of(Path file, Consumer<Sheet> fill) {
        return ofWorkbook(file, workbook -> fill.accept(workbook.createSheet("People")));
    }

    static Path ofWorkbook(Path file, Consumer<XSSFWorkbook> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row of texts, numbers and answers behind the last one. */
    static Row add(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        for (int column = 0; column < values.length; column++) {
            set(row.createCell(column), values[column]);
        }
        return row;
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean answer) {
            cell.setCellValue(answer);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Adds a cell with a format to the last row. */
    static void addFormatted(Sheet sheet, double value, String format) {
        Row row = sheet.getRow(sheet.getLastRowNum());
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        Cell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    /** What the import reads. */
    static String textOf(ContactSource source) throws IOException {
        try (source;
                InputStream in = source.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
