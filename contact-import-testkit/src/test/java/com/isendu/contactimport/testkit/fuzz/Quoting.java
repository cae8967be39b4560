package com.isendu.contactimport.testkit.fuzz;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** How a program that writes CSV uses quotes. */
enum Quoting {
    MINIMAL,
    ALL,
    SOME,
    /** None: what a cell may not contain is replaced. */
    NONE;

    String line(Random random, List<String> cells, String delimiter) {
        StringJoiner line = new StringJoiner(delimiter);
        for (String cell : cells) {
            line.add(cell(random, cell, delimiter));
        }
        return line.toString();
    }

    private String cell(Random random, String cell, String delimiter) {
        boolean needed = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n");
        return switch (this) {
            case MINIMAL -> needed ? quoted(cell) : cell;
            case ALL -> quoted(cell);
            case SOME -> needed || random.nextInt(3) == 0 ? quoted(cell) : cell;
            case NONE -> cell.replace(delimiter, " ").replace("\"", "'").replace("\n", " ");
        };
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
