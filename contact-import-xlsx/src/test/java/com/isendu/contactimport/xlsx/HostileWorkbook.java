package com.isendu.contactimport.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, as somebody would who means no good. */
final class HostileWorkbook {

    static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    static final String SHEET_END = "</sheetData></worksheet>";
    static final String STRINGS_START = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String STYLES = "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>";

    /** Writes a part. */
    @FunctionalInterface
    interface Part {
        void to(Appender out) throws IOException;
    }

    /** Text that is written as it comes. */
    record Appender(OutputStream out) {

        Appender add(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Appender add(String text, long times) throws IOException {
            byte[] bytes = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i < times / 1000; i++) {
                out.write(bytes);
            }
            return add(text.repeat((int) (times % 1000)));
        }

        /** Letters that cannot be packed to a hundredth. */
        Appender random(long characters) throws IOException {
            Random random = new Random(1);
            byte[] chunk = new byte[1000];
            for (long i = 0; i < characters / chunk.length; i++) {
                for (int at = 0; at < chunk.length; at++) {
                    chunk[at] = (byte) ('a' + random.nextInt(26));
                }
                out.write(chunk);
            }
            return this;
        }
    }

    private HostileWorkbook() {}

    static Path ofSheet(Path file, Part sheet) {
        return of(file, STYLES, out -> out.add(STRINGS_START).add("</sst>"), sheet);
    }

    static Path ofRows(Path file, Part rows) {
        return ofSheet(file, out -> {
            out.add(SHEET_START);
            rows.to(out);
            out.add(SHEET_END);
        });
    }

    static Path ofStrings(Path file, Part strings) {
        return of(
                file,
                STYLES,
                strings,
                out -> out.add(SHEET_START)
                        .add("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                        .add(SHEET_END));
    }

    static Path ofStyles(Path file, String styles) {
        return of(
                file,
                styles,
                out -> out.add(STRINGS_START).add("</sst>"),
                out -> out.add(SHEET_START)
                        .add("<row r=\"1\"><c r=\"A1\"><v>0</v></c></row>")
                        .add(SHEET_END));
    }

    static Path of(Path file, Part strings, Part sheet) {
        return of(file, STYLES, strings, sheet);
    }

    private static Path of(Path file, String styles, Part strings, Part sheet) {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            add(zip, "[Content_Types].xml", out -> out.add(TYPES));
            add(zip, "xl/workbook.xml", out -> out.add(WORKBOOK));
            add(zip, "xl/_rels/workbook.xml.rels", out -> out.add(RELATIONS));
            add(zip, "xl/styles.xml", out -> out.add(styles));
            add(zip, "xl/sharedStrings.xml", strings);
            add(zip, "xl/worksheets/sheet1.xml", sheet);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.to(new Appender(zip));
        zip.closeEntry();
    }
}
