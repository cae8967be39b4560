package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.errorcsv.RowMark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects two stray quotes on different lines that join whole rows into one record: {@code "ada@example.com} on one
 * line and {@code leo@example.com"} on a later one. The quotes are valid, but the people between them would be lost.
 *
 * <p>A real multi-line cell differs: only its first line is as wide as the row. Only quoted cells with an address and a
 * line break are examined, and few are.
 */
final class SwallowedRows {

    /** Looked for where a word begins only: anywhere in a long word, it would take the square of its length. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s@,;|<>\"])[^\\s@,;|<>\"]++@[^\\s@,;|<>\"]+\\.\\p{L}{2,}");

    private static final Pattern QUOTE_AMID_LETTERS = Pattern.compile("[\\p{L}\\p{N}]\"{1,2}[\\p{L}\\p{N}]");

    private static final Pattern ADDRESS_BEHIND_A_QUOTE = Pattern.compile("\" *+" + ADDRESS + " *+$");

    private static final int FEWEST_ADDRESSES = 2;
    /** A line of plain text rarely has this many cells, or more, by chance. */
    private static final int SIGNIFICANT_WIDTH = 3;

    private static final double NEARLY_ALL = 0.8;
    private static final double MOST = 0.5;
    private static final double MANY = 0.6;

    private final char delimiter;
    /** The form of the error CSV, or null for any other source. */
    private final @Nullable ErrorCsvRows errorCsv;

    SwallowedRows(char delimiter) {
        this(delimiter, null);
    }

    private SwallowedRows(char delimiter, @Nullable ErrorCsvRows errorCsv) {
        this.delimiter = delimiter;
        this.errorCsv = errorCsv;
    }

    /** Returns the same for an error CSV with this header. */
    SwallowedRows ofErrorCsv(List<String> header) {
        return new SwallowedRows(delimiter, ErrorCsvRows.ofHeader(header, delimiter));
    }

    /** Returns whether a cell may hold rows and is worth a look at its record. */
    static boolean isSuspect(String cell) {
        return RowMark.mayBeRows(cell);
    }

    /**
     * Returns whether the lines of a record, read without its quotes, are rows of a table.
     *
     * @param cells the record
     * @param usual number of cells of the previous record, because the first line may be damaged; 0 if there is none
     */
    boolean areIn(List<String> cells, int usual) {
        if (errorCsv != null && !errorCsv.mayHoldOthers(cells)) {
            return false;
        }
        List<List<String>> lines = linesOf(cells);
        if (lines.isEmpty()) {
            return false;
        }
        int first = lines.get(0).size();
        return cells.stream().anyMatch(cell -> lostItsLineEnd(cell) || isCutByAQuote(cell))
                || (cells.size() > 1
                        && cells.stream().anyMatch(cell -> holdsCells(cell) || holdsRow(cell, cells.size())))
                || areRows(lines, first)
                || (usual > 0 && usual != first && areRows(lines, usual));
    }

    /**
     * {@code "Ada;a@x.org""Leo";b@x.org} in one cell: a quote between letters is where one row ended and the next
     * began.
     */
    private boolean lostItsLineEnd(String cell) {
        return cell.indexOf(delimiter) >= 0
                && cell.indexOf('"') >= 0
                && QUOTE_AMID_LETTERS.matcher(cell).find()
                && ADDRESS.matcher(cell).find();
    }

    /**
     * {@code "Riva"",""leo@example.com"}: cells of a row that lost its beginning. A row of one such cell is wrapped, and
     * a formula has its texts in quotes.
     */
    private boolean holdsCells(String cell) {
        return !cell.startsWith("=")
                && cell.contains("\"" + delimiter + "\"")
                && ADDRESS.matcher(cell).find();
    }

    /** A line with an address and half as many delimiters as the row around it. Before a space, they are text. */
    private boolean holdsRow(String cell, int width) {
        return cell.lines()
                .anyMatch(line -> delimitersIn(line) >= Math.max(SIGNIFICANT_WIDTH - 1, width / 2)
                        && ADDRESS.matcher(line).find());
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

    private static boolean areRows(List<List<String>> physical, int width) {
        List<List<String>> lines = width >= SIGNIFICANT_WIDTH ? joined(physical, width) : physical;
        List<List<String>> alike =
                lines.stream().filter(line -> line.size() == width).toList();
        int addresses = mostAddresses(alike, width);
        double share = width >= SIGNIFICANT_WIDTH ? MOST : addresses == alike.size() ? MANY : NEARLY_ALL;
        return addresses >= FEWEST_ADDRESSES
                && alike.size() >= share * lines.size()
                && (width == 1 || width >= SIGNIFICANT_WIDTH || 2 * addresses >= lines.size());
    }

    /** Joins lines into the row that a line break in one of its cells divides. */
    private static List<List<String>> joined(List<List<String>> lines, int width) {
        List<List<String>> joined = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> before = joined.isEmpty() ? List.of() : joined.get(joined.size() - 1);
            if (!before.isEmpty() && before.size() < width && before.size() + line.size() <= width + 1) {
                before.set(before.size() - 1, before.get(before.size() - 1) + '\n' + line.get(0));
                before.addAll(line.subList(1, line.size()));
            } else {
                joined.add(new ArrayList<>(line));
            }
        }
        return joined;
    }

    /** In how many lines the column has an address that has most of them. */
    private static int mostAddresses(List<List<String>> lines, int width) {
        int most = 0;
        for (int column = 0; column < width; column++) {
            int at = column;
            long addresses = lines.stream()
                    .filter(line -> ADDRESS.matcher(line.get(at)).find())
                    .count();
            most = Math.max(most, (int) addresses);
        }
        return most;
    }

    private List<List<String>> linesOf(List<String> cells) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (String cell : cells) {
            boolean first = true;
            for (String part : (Iterable<String>) cell.lines()::iterator) {
                if (!first) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                cut(part, line);
                first = false;
            }
            if (first) {
                line.add("");
            }
        }
        lines.add(line);
        lines.removeIf(SwallowedRows::isBlank);
        return lines;
    }

    private void cut(String part, List<String> line) {
        int start = 0;
        for (int end = part.indexOf(delimiter); end >= 0; end = part.indexOf(delimiter, start)) {
            line.add(part.substring(start, end));
            start = end + 1;
        }
        line.add(part.substring(start));
    }

    private static boolean isBlank(List<String> line) {
        return line.stream().allMatch(String::isBlank);
    }
}
