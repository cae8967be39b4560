package com.isendu.contactimport.internal.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much the records of a sample look like a table. */
final class SampleShape {

    private static final int RECORDS = 200;
    private static final double NEARLY_ALL = 0.9;
    private static final double BEYOND_DOUBT = 0.95;
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_SURE_COLUMNS = 3;

    private final List<ParsedRecord> records;
    private final int width;
    private final double share;

    private SampleShape(List<ParsedRecord> records) {
        this.records = records;
        Map<Integer, Integer> widths = new HashMap<>();
        records.forEach(record -> widths.merge(record.cells().size(), 1, Integer::sum));
        int best = 0;
        for (int columns : widths.keySet()) {
            best = value(columns, widths) > value(best, widths) ? columns : best;
        }
        this.width = best;
        this.share = widths.getOrDefault(best, 0) / (double) Math.max(1, records.size());
    }

    static SampleShape of(List<ParsedRecord> records) {
        return new SampleShape(records.subList(0, Math.min(records.size(), RECORDS)).stream()
                .filter(record -> record.cells().size() > 1 || !record.isBlank())
                .toList());
    }

    private static double value(int columns, Map<Integer, Integer> widths) {
        return columns < 2 ? 0 : widths.getOrDefault(columns, 0) * weight(columns);
    }

    private static double weight(int columns) {
        return 1 - 1.0 / (columns + 1);
    }

    /** One width, several columns, cells of known kinds: the more, the higher. 0 for a single column. */
    double score() {
        return width < 2 ? 0 : share * weight(width) * (0.7 + 0.3 * typedShare());
    }

    private double typedShare() {
        int typed = 0;
        int filled = 0;
        for (ParsedRecord record : records) {
            for (String cell : record.cells()) {
                CellKind kind = CellKind.of(cell);
                typed += kind.isTyped() ? 1 : 0;
                filled += kind == CellKind.BLANK ? 0 : 1;
            }
        }
        return (double) typed / Math.max(1, filled);
    }

    /** Tells whether nearly every record has the same several cells, and a column holds addresses, numbers or dates throughout. */
    boolean isBeyondDoubt() {
        return width >= FEWEST_SURE_COLUMNS
                && share >= BEYOND_DOUBT
                && new ColumnKinds(width, records.subList(1, records.size())).typedColumns() > 0;
    }

    /** Tells whether a blank follows nearly every delimiter. */
    boolean isSpaced() {
        int behind = 0;
        int spaced = 0;
        for (ParsedRecord record : records) {
            List<String> cells = record.cells();
            for (String cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
                behind += cell.isBlank() ? 0 : 1;
                spaced += !cell.isBlank() && cell.startsWith(" ") ? 1 : 0;
            }
        }
        return spaced >= FEWEST_ROWS && spaced >= NEARLY_ALL * behind;
    }

    /** Tells whether more than a few cells begin with a character. */
    boolean hasCellsBeginningWith(char quote) {
        return records.stream()
                        .flatMap(record -> record.cells().stream())
                        .filter(cell -> cell.length() > 1 && cell.charAt(0) == quote)
                        .count()
                > FEWEST_ROWS;
    }

    /** Tells whether nearly all cells of some column begin and end with a character. */
    boolean hasColumnEnclosedIn(char quote) {
        for (int column = 0; column < width; column++) {
            int filled = 0;
            int enclosed = 0;
            for (ParsedRecord record : records) {
                String cell = column < record.cells().size()
                        ? record.cells().get(column).strip()
                        : "";
                filled += cell.isEmpty() ? 0 : 1;
                enclosed += isEnclosed(cell, quote) ? 1 : 0;
            }
            if (enclosed > FEWEST_ROWS && enclosed >= NEARLY_ALL * filled) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnclosed(String cell, char quote) {
        return cell.length() > 1 && cell.charAt(0) == quote && cell.charAt(cell.length() - 1) == quote;
    }
}
