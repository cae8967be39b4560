package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.xlsx.internal.CellText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What becomes of a workbook when somebody opens it in a program and saves it. */
enum SavedBy {
    NOBODY {
        @Override
        Path save(Path workbook, Path directory) {
            return workbook;
        }
    },
    LIBREOFFICE {
        @Override
        Path save(Path workbook, Path directory) {
            return LibreOffice.save(workbook, LibreOffice.XLSX, directory);
        }
    },
    LIBREOFFICE_AS_CSV {
        @Override
        Path save(Path workbook, Path directory) {
            return LibreOffice.save(workbook, LibreOffice.CSV, directory);
        }
    },
    /** Shared strings, blank cells left out, formats kept. */
    EXCEL {
        @Override
        Path save(Path workbook, Path directory) throws IOException {
            return copied(workbook, directory, (text, cell) -> {
                cell.setCellStyle(cell.getSheet().getColumnStyle(cell.getColumnIndex()));
                cell.setCellValue(CellText.encode(text));
            });
        }

        @Override
        void begin(XSSFSheet sheet) {
            CellStyle text = sheet.getWorkbook().createCellStyle();
            text.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("@"));
            IntStream.range(0, WIDTH).forEach(column -> sheet.setDefaultColumnStyle(column, text));
        }
    },
    /** Shared strings, formats of columns dropped, styles behind the last column and row. */
    GOOGLE_SHEETS {
        @Override
        Path save(Path workbook, Path directory) throws IOException {
            return copied(workbook, directory, (text, cell) -> cell.setCellValue(CellText.encode(text)));
        }

        @Override
        void end(XSSFSheet sheet) {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            sheet.getRow(0).createCell(WIDTH).setCellStyle(style);
            sheet.createRow(999).createCell(0).setCellStyle(style);
        }
    },
    /** Digits become numbers where these are written in the same way. */
    PROGRAM_WITHOUT_TEXT_FORMAT {
        @Override
        Path save(Path workbook, Path directory) throws IOException {
            return copied(workbook, directory, SavedBy::set);
        }
    };

    private static final int WIDTH = 26;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");

    abstract Path save(Path workbook, Path directory) throws IOException;

    void begin(XSSFSheet sheet) {}

    void end(XSSFSheet sheet) {}

    Path copied(Path workbook, Path directory, BiConsumer<String, Cell> filled) throws IOException {
        Path saved = directory.resolve("saved.xlsx");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook from = new XSSFWorkbook(in);
                XSSFWorkbook to = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(saved)) {
            XSSFSheet sheet = to.createSheet("Errors");
            begin(sheet);
            copy(from.getSheetAt(0), sheet, filled);
            end(sheet);
            to.write(out);
        }
        return saved;
    }

    private static void copy(Sheet from, Sheet to, BiConsumer<String, Cell> filled) {
        for (Row row : from) {
            Row copy = to.createRow(row.getRowNum());
            for (Cell cell : row) {
                String text = cell.getStringCellValue();
                if (!text.isEmpty()) {
                    filled.accept(text, copy.createCell(cell.getColumnIndex()));
                }
            }
        }
    }

    private static void set(String text, Cell cell) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(CellText.encode(text));
        }
    }
}
