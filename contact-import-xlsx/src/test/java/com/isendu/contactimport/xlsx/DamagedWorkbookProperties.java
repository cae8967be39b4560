package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever became of a file on its way, it is read or refused with a code. */
class DamagedWorkbookProperties {

    private static final List<byte[]> WHOLE = new ArrayList<>();
    private static final List<Map<String, byte[]>> PARTS = new ArrayList<>();
    /** What stands in a workbook and means something; one in place of another is worse than a random byte. */
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "\"",
            "/",
            "0",
            "9",
            "A1",
            "s",
            "t=\"s\"",
            "t=\"d\"",
            "t=\"e\"",
            "t=\"b\"",
            "t=\"str\"",
            "t=\"shared\"",
            "r=\"\"",
            "r=\"XFD1048576\"",
            "<row>",
            "</row>",
            "<c>",
            "</c>",
            "<v>",
            "</v>",
            "<f>",
            "<is>",
            "<si/>",
            "-1",
            "1E999",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?x",
            "&amp;",
            "&lt;",
            "&#0;",
            "&a;",
            "\u0000",
            "\uFFFF",
            "_x0000_");

    private static Path directory;

    @BeforeContainer
    static void makeFiles() throws IOException {
        directory = Files.createTempDirectory("workbooks");
        Path file = directory.resolve("people.xlsx");
        for (int seed = 0; seed < 4; seed++) {
            PeopleTable people = new PeopleTable(seed);
            add(people.writeWithPoi(file));
            add(people.writeWithFastexcel(file));
            byte[] csv = Files.readAllBytes(people.writeCsv(file));
            WHOLE.add(zip(Map.of("people.csv", csv)));
            WHOLE.add(gzip(csv));
        }
        add(Workbooks.of(file, sheet -> {
            Workbooks.add(sheet, "email", "name", "sum", "date");
            Workbooks.add(sheet, "a@example.com", true, 1.5).createCell(3).setCellFormula("A1&B1");
            Workbooks.addFormatted(sheet, 43831.5, "dd/mm/yyyy hh:mm");
            sheet.setColumnHidden(1, true);
            sheet.getWorkbook().createSheet("Other").createRow(3).createCell(2).setCellValue("x");
        }));
        Files.delete(file);
    }

    private static void add(Path workbook) throws IOException {
        WHOLE.add(Files.readAllBytes(workbook));
        PARTS.add(parts(workbook));
    }

    @AfterContainer
    static void deleteDirectory() throws IOException {
        Files.delete(directory);
    }

    @Property
    void damagedBytesAreReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] damaged = damaged(WHOLE.get(random.nextInt(WHOLE.size())), random);

        assertThat(outcomeOf(damaged)).isIn("read", "refused");
    }

    /** The zip is sound, and what is in it is not. */
    @Property
    void damagedPartsAreReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS.get(random.nextInt(PARTS.size())));
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, parts.get(names.get(random.nextInt(names.size()))));
            default -> parts.put(name, reworded(parts.get(name), random));
        }

        assertThat(outcomeOf(zip(parts))).isIn("read", "refused");
    }

    private static byte[] damaged(byte[] whole, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(whole.length);
        int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 400);
        int end = Math.min(whole.length, at + length);
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        out.write(whole, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(noise);
            case 1 -> out.write(noise, 0, end - at);
            case 2 -> out.write(whole, at, end - at);
            default -> {}
        }
        int from = random.nextInt(4) == 0 ? whole.length : random.nextBoolean() ? at : end;
        out.write(whole, from, whole.length - from);
        return out.toByteArray();
    }

    private static byte[] reworded(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        for (int times = 1 + random.nextInt(4); times > 0 && !text.isEmpty(); times--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(8));
            String word = new String(
                    WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.ISO_8859_1);
            text = text.substring(0, at) + word + text.substring(end);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String outcomeOf(byte[] file) throws IOException {
        try (ContactSource source = ContactFiles.open(new ByteArrayInputStream(file), XlsxOptions.DEFAULT);
                SourceRecords records =
                        SourceRecords.open(source, ReadingOptions.builder().build())) {
            records.forEachRemaining(record -> {});
            return "read";
        } catch (SourceException e) {
            return "refused";
        }
    }

    private static Map<String, byte[]> parts(Path workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
