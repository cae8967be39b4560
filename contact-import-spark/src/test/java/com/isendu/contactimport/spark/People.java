package com.isendu.contactimport.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Files of invented people: quoted line breaks, quotes that break parity, faults, and people who come again. The same
 * for the same seed.
 */
final class People {

    /** How many rows there are where many are asked for. */
    static final int ROWS = Integer.getInteger("contactimport.rows", 6_000);

    static final boolean ARE_MANY = ROWS > 100_000;

    static final String HEADER = "email;first name;last name;phone;city;notes\n";

    private final Random random;
    private final int rows;

    People(long seed, int rows) {
        this.random = new Random(seed);
        this.rows = rows;
    }

    Path writeTo(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int row = 0; row < rows; row++) {
                out.write(row(row));
            }
        }
        return file;
    }

    private String row(int row) {
        int dice = random.nextInt(1000);
        if (dice < 100) {
            return person(row, "\"two\nlines, \"\"quoted\"\"\"");
        }
        if (dice < 150) {
            return again(row);
        }
        if (dice < 160) {
            return person(row, "12\" screen");
        }
        if (dice < 170) {
            return "p" + row + "@example;Ada;Rossi;;;\n";
        }
        if (dice < 175) {
            return "p" + row + "@example.com;\"Ada\n";
        }
        if (dice < 178) {
            return "p" + row + "@example.com;Ada\n";
        }
        return dice < 180 ? "\n" : person(row, "");
    }

    /** Somebody of an earlier row: the same row, a spelling of it, or another one. */
    private String again(int row) {
        int earlier = random.nextInt(row + 1);
        return switch (random.nextInt(3)) {
            case 0 -> person(earlier, "");
            case 1 -> "P" + earlier + "@EXAMPLE.COM;;;;;\n";
            default -> "p" + earlier + "@example.com;Eva;Bianchi;;Roma;other\n";
        };
    }

    private static String person(int number, String notes) {
        return String.format(
                Locale.ROOT,
                "p%d@example.com;Ada;Rossi;+39 333 %07d;Città %d;%s\n",
                number,
                number % 10_000_000,
                number % 100,
                notes);
    }
}
