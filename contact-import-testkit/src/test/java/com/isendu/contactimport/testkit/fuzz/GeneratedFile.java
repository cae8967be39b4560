package com.isendu.contactimport.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Contact files as somebody might export or type them: any delimiter, quoting, charset and line end, columns in any order
 * and language, text around the table, people in rows of every kind, and in half of the files damaged bytes.
 */
final class GeneratedFile {

    private static final int MOST_PEOPLE = 25;
    private static final String[] DELIMITERS = {",", ";", "\t", "|"};
    private static final String[] LINE_ENDS = {"\r\n", "\n", "\r"};
    /** What has a meaning in CSV, or begins a character. Quotes are put in by {@link #withStrayQuotes}. */
    private static final int[] DAMAGE = {
        ';', ',', '\t', '|', '\n', '\r', '\'', '\\', '@', ' ', 0, 0x1A, 0x80, 0xC3, 0xFF
    };

    private static final String[] TITLES = {
        "Customer list", "Elenco clienti al 30/11/2026", "", "Exported by hand; do not edit"
    };
    private static final String[] ENDS = {"Total;%d", "Totale: %d", "%d contacts", "", "-- end --", "Seite 1 von 1"};

    private enum Encoding {
        UTF_8(StandardCharsets.UTF_8, ""),
        MARKED_UTF_8(StandardCharsets.UTF_8, "\uFEFF"),
        WINDOWS_1252(Charset.forName("windows-1252"), ""),
        UTF_16LE(StandardCharsets.UTF_16LE, "\uFEFF"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\uFEFF");

        private final Charset charset;
        private final String mark;

        Encoding(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }

        byte[] bytes(String text) {
            return (mark + text).getBytes(charset);
        }
    }

    private GeneratedFile() {}

    static byte[] of(Random random) {
        String delimiter = any(random, DELIMITERS);
        String lineEnd = any(random, LINE_ENDS);
        List<String> lines = lines(random, delimiter);
        if (random.nextInt(6) == 0) {
            withStrayQuotes(random, lines, delimiter);
        }
        String text = String.join(lineEnd, lines) + (random.nextInt(4) == 0 ? "" : lineEnd);
        byte[] bytes = any(random, Encoding.values()).bytes(text);
        return random.nextBoolean() ? bytes : damaged(random, bytes);
    }

    private static List<String> lines(Random random, String delimiter) {
        List<PersonColumn> columns = new ArrayList<>(PersonColumn.ALL);
        Collections.shuffle(columns, random);
        columns = new ArrayList<>(columns.subList(0, random.nextInt(columns.size())));
        columns.remove(PersonColumn.EMAIL);
        columns.add(random.nextInt(columns.size() + 1), PersonColumn.EMAIL);
        Quoting quoting = any(random, Quoting.values());
        int language = random.nextInt(PersonColumn.LANGUAGES);

        List<String> table = new ArrayList<>();
        String header = quoting.line(
                random, columns.stream().map(column -> column.header(language)).toList(), delimiter);
        int people = 1 + random.nextInt(MOST_PEOPLE);
        for (int person = 0; person < people; person++) {
            int number = random.nextInt(5) == 0 ? random.nextInt(people) : person;
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(column.cell(random, number)));
            table.add(bent(random, quoting.line(random, cells, delimiter), delimiter));
        }
        if (random.nextInt(8) != 0) {
            table.add(0, header);
        }
        return surrounded(random, table, header, people);
    }

    /** A row as it may also come: too short, too long, or wholly in quotes. */
    private static String bent(Random random, String line, String delimiter) {
        return switch (random.nextInt(30)) {
            case 0 -> line + delimiter;
            case 1 -> line + delimiter + "more";
            case 2 -> line.contains(delimiter) ? line.substring(0, line.lastIndexOf(delimiter)) : line;
            case 3 -> '"' + line.replace("\"", "\"\"") + '"';
            case 4 -> " " + line;
            default -> line;
        };
    }

    private static List<String> surrounded(Random random, List<String> table, String header, int people) {
        List<String> lines = new ArrayList<>(table);
        switch (random.nextInt(12)) {
            case 0 -> lines.add(0, any(random, TITLES));
            case 1 -> lines.addAll(0, List.of(any(random, TITLES), any(random, TITLES)));
            case 2 -> lines.add(any(random, ENDS).replace("%d", Integer.toString(people)));
            case 3 -> lines.add(1 + random.nextInt(lines.size()), header);
            case 4 -> lines.add(random.nextInt(lines.size()), "");
            case 5 -> lines.add(1 + random.nextInt(lines.size()), "# " + any(random, TITLES));
            default -> {}
        }
        return lines;
    }

    private static void withStrayQuotes(Random random, List<String> lines, String delimiter) {
        for (int quote = random.nextInt(4); quote >= 0; quote--) {
            int place = random.nextInt(lines.size());
            String line = lines.get(place);
            int cut = line.indexOf(delimiter, random.nextInt(line.length() + 1));
            lines.set(place, cut < 0 ? line + '"' : line.substring(0, cut) + '"' + line.substring(cut));
        }
    }

    private static byte[] damaged(Random random, byte[] bytes) {
        byte[] damaged = bytes;
        for (int damage = random.nextInt(3); damage >= 0 && damaged.length > 0; damage--) {
            int at = random.nextInt(damaged.length);
            byte value = (byte) DAMAGE[random.nextInt(DAMAGE.length)];
            damaged = switch (random.nextInt(5)) {
                case 0 -> spliced(damaged, at, at, value);
                case 1 -> spliced(damaged, at, at + 1);
                case 2 -> spliced(damaged, at, at + 1, value);
                case 3 -> spliced(damaged, at, at + 1, (byte) (damaged[at] ^ 1 << random.nextInt(8)));
                default -> spliced(damaged, at, Math.min(damaged.length, at + 1 + random.nextInt(40)));
            };
        }
        return damaged;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte... by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + by.length);
        out.write(bytes, 0, from);
        out.write(by, 0, by.length);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
