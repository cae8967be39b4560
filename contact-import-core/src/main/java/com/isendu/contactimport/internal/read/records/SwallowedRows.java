package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.errorcsv.RowMark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detects two stray quotes on different lines that join whole rows into one record: {@code "ada@example.com} on one
 * line and {@code leo@example.com"} on a later one. The quotes are valid, but the people between them would be lost.
 *
 * <p>A real multi-line cell differs: only its first line is as wide as the row. Only quoted cells with an address and a
 * line break are examined, and few are.
 */
final class SwallowedRows {

    private static final int FEWEST_ADDRESSES = 2;
    /** A line of plain text rarely has this many cells, or more, by chance. */
    private static final int SIGNIFICANT_WIDTH = 3;

    private static final double NEARLY_ALL = 0.8;
    private static final double MOST = 0.5;
    private static final double MANY = 0.6;

    private final char delimiter;
    private final RowsInCell cellRules;
    /** The form of the error CSV, or null for any other source. */
    private final @Nullable ErrorCsvRows errorCsv;

    SwallowedRows(char delimiter) {
        this(delimiter, null);
    }

    private SwallowedRows(char delimiter, @Nullable ErrorCsvRows errorCsv) {
        this.delimiter = delimiter;
        this.cellRules = new RowsInCell(delimiter);
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
     * @param usual number of cells of the previous record, because the first line may be damaged; 0 if there is none,
     *     and the record itself has to do
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
        int expected = usual > 0 ? usual : cells.size();
        return cells.stream().anyMatch(cell -> cellRules.areJoined(cell))
                || (cells.size() > 1 && cells.stream().anyMatch(cell -> cellRules.areWithin(cell, cells.size())))
                || areRows(lines, first)
                || (expected != first && areRows(lines, expected));
    }

    private static boolean areRows(List<List<String>> physical, int width) {
        List<List<String>> lines = width >= SIGNIFICANT_WIDTH ? joined(physical, width) : physical;
        List<List<String>> alike =
                lines.stream().filter(line -> line.size() == width).toList();
        int addresses = mostAddresses(alike, width);
        double share = width >= SIGNIFICANT_WIDTH ? MOST : alike.size() - addresses <= 1 ? MANY : NEARLY_ALL;
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
                    .filter(line -> RowsInCell.namesSomebody(line.get(at)))
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
