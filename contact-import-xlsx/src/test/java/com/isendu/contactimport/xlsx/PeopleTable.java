package com.isendu.contactimport.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list of people, right and wrong ones, as a CSV and as several programs write it into a workbook. The same seed
 * makes the same list.
 */
final class PeopleTable {

    private static final List<String> NOTES = List.of(
            "",
            "",
            "likes tea",
            "says \"hello\", twice",
            "line\nbreak",
            "'apostrophe",
            "=SUM(A1)",
            "+39",
            "a;b|c",
            "  padded ",
            "\u4E2D\u6587",
            "\uD83D\uDE00 smile",
            "<b>&amp;</b>",
            "_x0041_",
            "0012",
            "1.50",
            "TRUE",
            "#note");

    private enum Kind {
        TEXT,
        NUMBER,
        POSTCODE,
        DATE
    }

    /** A cell: what a CSV has of it, and what a spreadsheet stores. */
    private record Value(String text, Kind kind) {}

    private final List<String> header = new ArrayList<>(
            List.of("Email", "First name", "Last name", "Phone", "Postcode", "City", "Birthday", "Notes"));
    private final List<List<Value>> rows = new ArrayList<>();

    PeopleTable(long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        Collections.shuffle(order, random);
        List<String> names = order.stream().map(header::get).toList();
        header.clear();
        header.addAll(names);
        int count = 5 + random.nextInt(40);
        for (int number = 0; number < count; number++) {
            List<Value> person = random.nextInt(12) == 0 ? List.of() : person(number, random);
            rows.add(person.isEmpty() ? person : order.stream().map(person::get).toList());
        }
        // Blank rows at the end are none.
        rows.add(order.stream().map(person(count, random)::get).toList());
    }

    private static List<Value> person(int number, Random random) {
        String email = random.nextInt(10) == 0 ? "nobody at home" : "p" + number + "@example.com";
        return List.of(
                text(email),
                text(one(random, "Anna", "Luc\u00EDa", "Marco", "\u0141ukasz", "")),
                text(one(random, "Rossi", "D'Angelo", "\u00D6zt\u00FCrk", "Smith")),
                random.nextBoolean()
                        ? new Value("3331" + (100000 + random.nextInt(899999)), Kind.NUMBER)
                        : text("+39 06 698" + (10000 + random.nextInt(89999))),
                new Value(String.format("%05d", random.nextInt(99999)), Kind.POSTCODE),
                text(one(random, "Roma", "San Donato, Milano", "")),
                new Value(
                        LocalDate.of(1940, 1, 1)
                                .plusDays(random.nextInt(25_000))
                                .toString(),
                        Kind.DATE),
                text(NOTES.get(random.nextInt(NOTES.size()))));
    }

    private static Value text(String text) {
        return new Value(text, Kind.TEXT);
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    Path writeCsv(Path file) throws IOException {
        String rest = rows.stream()
                .map(row -> row.stream().map(value -> quoted(value.text())).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        return Files.writeString(file, String.join(",", header) + "\r\n" + rest, StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** As Apache POI writes it: shared strings, styles, phones and postcodes as numbers, dates as days. */
    Path writeWithPoi(Path file) {
        return Workbooks.of(file, sheet -> {
            CellStyle postcode = styled(sheet, "00000");
            CellStyle date = styled(sheet, "dd/mm/yyyy");
            Workbooks.add(sheet, header.toArray());
            for (int number = 0; number < rows.size(); number++) {
                Row row = sheet.createRow(number + 1);
                List<Value> values = rows.get(number);
                for (int column = 0; column < values.size(); column++) {
                    set(row.createCell(column), values.get(column), postcode, date);
                }
            }
        });
    }

    private static CellStyle styled(Sheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private static void set(Cell cell, Value value, CellStyle postcode, CellStyle date) {
        switch (value.kind()) {
            case TEXT -> cell.setCellValue(escaped(value.text()));
            case NUMBER -> cell.setCellValue(Double.parseDouble(value.text()));
            case POSTCODE -> {
                cell.setCellValue(Double.parseDouble(value.text()));
                cell.setCellStyle(postcode);
            }
            case DATE -> {
                cell.setCellValue(DateUtil.getExcelDate(LocalDate.parse(value.text())));
                cell.setCellStyle(date);
            }
        }
    }

    /** As fastexcel writes it. */
    Path writeWithFastexcel(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int number = 0; number < rows.size(); number++) {
                List<Value> values = rows.get(number);
                for (int column = 0; column < values.size(); column++) {
                    set(sheet, number + 1, column, values.get(column));
                }
            }
        }
        return file;
    }

    private static void set(Worksheet sheet, int row, int column, Value value) {
        switch (value.kind()) {
            case TEXT -> {
                if (row % 2 == 0) {
                    sheet.value(row, column, escaped(value.text()));
                } else {
                    sheet.inlineString(row, column, escaped(value.text()));
                }
            }
            case NUMBER -> sheet.value(row, column, Long.parseLong(value.text()));
            case POSTCODE -> {
                sheet.value(row, column, Integer.parseInt(value.text()));
                sheet.style(row, column).format("00000").set();
            }
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(value.text()));
                sheet.style(row, column).format("yyyy-MM-dd").set();
            }
        }
    }

    /** What Excel does by itself, and these writers leave to their callers. */
    private static String escaped(String text) {
        return text.replace("_x", "_x005F_x");
    }
}
