package com.isendu.contactimport.internal.read.records;

import java.util.regex.Pattern;

/**
 * Detects rows in one cell, or what stray quotes left of them. Each rule asks for an address, because only a person can
 * be lost.
 *
 * @param delimiter what separates the cells of a row
 */
record RowsInCell(char delimiter) {

    /** Looked for where a word begins only: anywhere in a long word, it would take the square of its length. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s@,;|<>\"])[^\\s@,;|<>\"]++@[^\\s@,;|<>\"]+\\.\\p{L}{2,}");

    private static final Pattern QUOTE_AMID_LETTERS = Pattern.compile("[\\p{L}\\p{N}]\"{1,2}[\\p{L}\\p{N}]");

    private static final Pattern ADDRESS_BEHIND_A_QUOTE = Pattern.compile("\" *+" + ADDRESS + " *+$");

    /** A line of plain text rarely has as many delimiters by chance. */
    private static final int FEWEST_DELIMITERS = 2;

    /** Returns whether a text has an e-mail address in it. */
    static boolean namesSomebody(String text) {
        return ADDRESS.matcher(text).find();
    }

    /** Returns whether a quote in the cell is where one row ended and another one began. */
    boolean areJoined(String cell) {
        return lostItsLineEnd(cell) || isCutByAQuote(cell);
    }

    /**
     * Returns whether the cell, one of several, has cells of its own.
     *
     * @param width number of cells of the record
     */
    boolean areWithin(String cell, int width) {
        return holdsCells(cell) || holdsRow(cell, width) || holdsWholeRow(cell, width);
    }

    /**
     * {@code "Ada;a@x.org""Leo";b@x.org} in one cell: a quote between letters is where one row ended and the next
     * began.
     */
    private boolean lostItsLineEnd(String cell) {
        return cell.indexOf(delimiter) >= 0
                && cell.indexOf('"') >= 0
                && QUOTE_AMID_LETTERS.matcher(cell).find()
                && namesSomebody(cell);
    }

    /**
     * {@code "Riva"",""leo@example.com"}: cells of a row that lost its beginning. A row of one such cell is wrapped, and
     * a formula has its texts in quotes.
     */
    private boolean holdsCells(String cell) {
        return !cell.startsWith("=") && cell.contains("\"" + delimiter + "\"") && namesSomebody(cell);
    }

    /** A line with an address and half as many delimiters as the row around it. Before a space, they are text. */
    private boolean holdsRow(String cell, int width) {
        return cell.lines()
                .anyMatch(line -> delimitersIn(line) >= Math.max(FEWEST_DELIMITERS, width / 2) && namesSomebody(line));
    }

    /** Below the first line a line as wide as the row around it, of which a cell is an address and nothing else. */
    private boolean holdsWholeRow(String cell, int width) {
        return cell.lines().skip(1).anyMatch(line -> delimitersIn(line) == width - 1 && hasCellOfAnAddress(line));
    }

    private boolean hasCellOfAnAddress(String line) {
        return ADDRESS.matcher(line)
                .results()
                .anyMatch(address -> isEdge(line, address.start() - 1) && isEdge(line, address.end()));
    }

    private boolean isEdge(String line, int at) {
        return at < 0 || at >= line.length() || line.charAt(at) == delimiter;
    }

    private int delimitersIn(String line) {
        int found = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean inText = i + 1 < line.length() && line.charAt(i + 1) == ' ';
            found += line.charAt(i) == delimiter && !inText ? 1 : 0;
        }
        return found;
    }

    /**
     * An odd quote before the address that ends the cell, or at the edge of a line above an address: one cell ended
     * there, and another one began.
     */
    private static boolean isCutByAQuote(String cell) {
        if (cell.chars().filter(c -> c == '"').count() % 2 == 0) {
            return false;
        }
        int firstLine = cell.lines().findFirst().orElse("").length();
        boolean edge = cell.lines().anyMatch(line -> line.startsWith("\"") || line.endsWith("\""));
        return (firstLine < cell.length() && edge && ADDRESS.matcher(cell).find(firstLine))
                || ADDRESS_BEHIND_A_QUOTE.matcher(cell).find();
    }
}
