package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges records of another width than the columns. Such a record has probably shifted its data, so it is in error, unless
 * its surplus cells are blank, or leaving trailing blanks out is the habit of the file.
 */
final class WidthRule {

    private static final double MANY_SHORT_ROWS = 0.2;
    private static final double MOSTLY = 0.8;

    private final int width;
    private final boolean shortRowsAreUsual;

    private WidthRule(int width, boolean shortRowsAreUsual) {
        this.width = width;
        this.shortRowsAreUsual = shortRowsAreUsual;
    }

    /** The rule for a table of this width, after a look at its first rows. */
    static WidthRule of(int width, List<ParsedRecord> rows) {
        return new WidthRule(width, leavesTrailingBlanksOut(width, rows));
    }

    private static boolean leavesTrailingBlanksOut(int width, List<ParsedRecord> rows) {
        List<ParsedRecord> sound = rows.stream()
                .filter(row -> row.fault() == null && !row.isBlank())
                .toList();
        List<ParsedRecord> shortRows =
                sound.stream().filter(row -> row.cells().size() < width).toList();
        if (shortRows.size() < 2 || shortRows.size() < MANY_SHORT_ROWS * sound.size()) {
            return false;
        }
        int shortest =
                shortRows.stream().mapToInt(row -> row.cells().size()).min().orElse(width);
        long blank = 0;
        long cells = 0;
        for (ParsedRecord row : sound) {
            for (String cell : row.cells()
                    .subList(Math.min(shortest, row.cells().size()), row.cells().size())) {
                cells++;
                blank += cell.isBlank() ? 1 : 0;
            }
        }
        return blank >= MOSTLY * cells;
    }

    int width() {
        return width;
    }

    /**
     * A record's cells, brought to the width of the table where that is safe.
     *
     * @param cells the cells; unchanged when they are in error
     * @param errors why they are in error, or empty
     * @param warnings what was mended
     */
    record Fitted(List<String> cells, List<RowError> errors, List<RowError> warnings) {}

    Fitted fit(List<String> cells) {
        if (cells.size() > width) {
            boolean blank = cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
            return blank ? fitting(cells.subList(0, width)) : failing(cells, ErrorCode.ROW_TOO_LONG);
        }
        return shortRowsAreUsual
                ? new Fitted(filledUp(cells), List.of(), List.of(RowError.of(ErrorCode.ROW_FILLED_UP)))
                : failing(cells, ErrorCode.ROW_TOO_SHORT);
    }

    private static Fitted fitting(List<String> cells) {
        return new Fitted(List.copyOf(cells), List.of(), List.of());
    }

    private Fitted failing(List<String> cells, ErrorCode code) {
        Map<String, String> parameters =
                Map.of("expected", String.valueOf(width), "actual", String.valueOf(cells.size()));
        return new Fitted(cells, List.of(new RowError(code, null, RowError.NO_COLUMN, parameters)), List.of());
    }

    private List<String> filledUp(List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() < width) {
            filled.add("");
        }
        return filled;
    }
}
