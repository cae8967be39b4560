package com.isendu.contactimport.testkit.property;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one file; what it is made of is decided once for all rows. */
final class HostileWriter {

    private static final List<Character> DELIMITERS = List.of(';', ';', ',', ',', '\t', '|', ':', '^', ' ');
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\n\r\n");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));
    private static final List<String> NASTY = List.of(
            "=1+1",
            "'=1",
            "-1",
            "+39 333 1234567",
            "@x",
            "\tx",
            "\n",
            "\r\nx",
            " ",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "\u0000",
            "\u001A",
            "\u0085",
            "\u2028",
            "\uFF1D1",
            "\uD83D\uDE00",
            "e\u0301",
            "a\"b",
            "\"",
            "\"\"",
            "\\\"",
            "a\nb",
            "x;y,z\tw|v",
            "sep=;",
            "EMAIL_INVALID@A",
            "ROW_TOO_LONG [00000000]",
            "_import_row",
            "_import_code",
            "2020-02-30",
            "x".repeat(300),
            "x\n".repeat(12),
            "Ada <ada@example.com>",
            "eva@example.com, ugo@example.com",
            "eva@example.com\nugo@example.com",
            "NULL",
            "#N/A",
            "1e309");
    private static final List<String> ADDRESSES = List.of(
            "p#@example.com",
            "p#@example.com",
            "p#@example.com",
            "P#@Example.COM",
            "Eva <p#@example.com>",
            "p#@ex@ample.com",
            "p# @example.com",
            "nobody",
            "",
            "p#@example.com; q#@example.com",
            "p#@example.com,q#@example.com");
    private static final List<String> HEADERS = List.of(
            "first name",
            "last name",
            "phone",
            "birthday",
            "notes",
            "city",
            "postcode",
            "subscription",
            "country",
            "gender",
            "",
            "email",
            "a\nb",
            "\r",
            "=x",
            "'x",
            "_import_row",
            "x\"y",
            "note; 2",
            "A",
            "Nome");
    private static final List<String> NAMES = List.of("Ada", "Eva", "Ugo", "", People.REFUSED, "Rossi");
    private static final List<String> WORDS = List.of(
            "",
            "",
            "+39 333 1234567",
            "333 1234567",
            "1990-02-28",
            "03/04/1990",
            "25/12/1990",
            "Roma",
            "00185",
            "no",
            "yes",
            "IT",
            "393331234561",
            "393331234562",
            "1234",
            "12/25/1990",
            "H",
            "M",
            "second@example.com");

    private final Random random;
    private final char delimiter;
    private final String lineEnd;
    private final boolean mixedLineEnds;
    private final int width;
    private final int email;
    private final boolean headed;
    private final int hostility;
    private final List<String> lines = new ArrayList<>();

    HostileWriter(Random random) {
        this.random = random;
        this.delimiter = any(DELIMITERS);
        this.lineEnd = any(LINE_ENDS);
        this.mixedLineEnds = random.nextInt(5) == 0;
        this.width = any(List.of(1, 1, 2, 2, 3, 5, 7));
        this.email = random.nextInt(width);
        this.headed = random.nextInt(3) > 0;
        this.hostility = any(List.of(2, 4, 10, 30));
    }

    HostileFile file() {
        List<String> header = header();
        if (random.nextInt(12) == 0) {
            lines.add(any(List.of("sep=" + delimiter, "Report of contacts", "")));
        }
        if (headed) {
            lines.add(line(header));
        }
        int rows = 1 + random.nextInt(25);
        for (int row = 0; row < rows; row++) {
            lines.add(row(row, lines));
        }
        if (random.nextInt(12) == 0) {
            secondTable();
        }
        Charset charset = any(CHARSETS);
        boolean marked = charset.name().startsWith("UTF-16")
                || (random.nextInt(3) == 0 && charset.name().startsWith("UTF"));
        return new HostileFile(
                (marked ? "\uFEFF" : "") + text(),
                charset,
                new HostileOptions(random, delimiter, headed).of(header, email));
    }

    private String text() {
        return lines.stream()
                .map(line -> line + (mixedLineEnds ? any(LINE_ENDS) : lineEnd))
                .collect(Collectors.joining());
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            header.add(column == email ? "email" : any(HEADERS));
        }
        return header;
    }

    private void secondTable() {
        int other = width + 1 + random.nextInt(3);
        for (int row = 0; row < 6; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < other; column++) {
                cells.add("t" + row + column);
            }
            lines.add(line(cells));
        }
    }

    private String row(int number, List<String> before) {
        int kind = random.nextInt(20);
        if (kind == 0 && !before.isEmpty()) {
            return any(before);
        }
        List<String> cells = cells(number);
        if (kind == 1) {
            return broken(line(cells));
        }
        if (kind == 2) {
            return line(resized(cells));
        }
        if (kind == 3) {
            cells.add(random.nextInt(cells.size() + 1), any(NASTY));
            return line(cells);
        }
        return kind == 4 ? String.valueOf(delimiter).repeat(random.nextInt(width + 2)) : line(cells);
    }

    private List<String> cells(int number) {
        int person = random.nextInt(5) == 0 ? random.nextInt(number + 1) : number;
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String cell = column == email
                    ? (random.nextInt(4) == 0 ? any(ADDRESSES) : ADDRESSES.get(0)).replace("#", "" + person)
                    : any(random.nextBoolean() ? NAMES : WORDS);
            cells.add(
                    random.nextInt(hostility) == 0 && (column != email || random.nextInt(3) == 0) ? nasty(cell) : cell);
        }
        return cells;
    }

    private String nasty(String cell) {
        return switch (random.nextInt(3)) {
            case 0 -> any(NASTY);
            case 1 -> any(NASTY) + cell;
            default -> cell + any(NASTY);
        };
    }

    private List<String> resized(List<String> cells) {
        List<String> resized = new ArrayList<>(cells);
        int size = random.nextInt(width + 4);
        while (resized.size() > size) {
            resized.remove(resized.size() - 1);
        }
        while (resized.size() < size) {
            resized.add(any(List.of("", " ", "surplus", "x@example.com")));
        }
        return resized;
    }

    /** A quote, or a delimiter, anywhere in the line. */
    private String broken(String line) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at)
                + any(List.of("\"", "\"\"", "" + delimiter, "\"" + delimiter, delimiter + "\"", "\n"))
                + line.substring(at);
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::written).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private String written(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
        boolean quoted = plain ? random.nextInt(5) == 0 : random.nextInt(15) > 0;
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private <T extends @Nullable Object> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
