package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.read.dialect.ColumnKinds;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RowWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides about records whose width differs from that of the header. Such a record is an error, because its cells have
 * probably shifted, unless its surplus cells are blank and the others fit their columns, or the file usually omits
 * trailing blanks.
 *
 * @param width the width of the table
 * @param usualWidth the width of nearly all rows; less than the width where the header has names without cells
 * @param shortRowsAreUsual whether the file usually omits trailing blanks
 * @param surplusBlanksAreUsual whether the file usually adds trailing blanks
 * @param kinds the kinds of cells of the columns
 */
public record WidthRule(
        int width, int usualWidth, boolean shortRowsAreUsual, boolean surplusBlanksAreUsual, ColumnKinds kinds) {

    private static final double MANY_ROWS = 0.2;
    private static final double MOSTLY = 0.8;

    /** Returns the rule for a table of this width, after a look at its first rows. */
    static WidthRule of(int width, List<ParsedRecord> rows) {
        return new WidthRule(
                width,
                narrowerByHabit(width, rows),
                leavesTrailingBlanksOut(width, rows),
                addsTrailingBlanks(width, rows),
                ColumnKinds.of(width, rows));
    }

    /** Returns the width that nearly all rows agree on, if they lack the last columns of the header; else the width. */
    private static int narrowerByHabit(int width, List<ParsedRecord> rows) {
        RowWidths widths = RowWidths.of(rows);
        return widths.usual() < width && widths.isAgreed() ? widths.usual() : width;
    }

    private static boolean addsTrailingBlanks(int width, List<ParsedRecord> rows) {
        long longRows = rows.stream()
                .filter(row -> row.isSound() && hasSurplusBlanks(width, row.cells()))
                .count();
        return longRows >= 2 && longRows >= MANY_ROWS * rows.size();
    }

    static boolean hasSurplusBlanks(int width, List<String> cells) {
        return cells.size() > width
                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
    }

    private static boolean leavesTrailingBlanksOut(int width, List<ParsedRecord> rows) {
        List<ParsedRecord> sound = rows.stream().filter(ParsedRecord::isSound).toList();
        List<ParsedRecord> shortRows =
                sound.stream().filter(row -> row.cells().size() < width).toList();
        if (shortRows.size() < 2 || shortRows.size() < MANY_ROWS * sound.size()) {
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

    /**
     * The cells of a record, adjusted to the width of the table if that is safe.
     *
     * @param cells the cells; unchanged when they are in error
     * @param errors why they are in error, or empty
     * @param warnings what was repaired
     */
    record Fitted(List<String> cells, List<RowError> errors, List<RowError> warnings) {}

    Fitted fit(List<String> cells) {
        if (cells.size() > width) {
            return hasSurplusBlanks(width, cells) ? withoutSurplus(cells) : failing(cells, ErrorCode.ROW_TOO_LONG);
        }
        if (cells.size() == usualWidth) {
            return new Fitted(filledUp(cells), List.of(), List.of());
        }
        return shortRowsAreUsual
                ? new Fitted(filledUp(cells), List.of(), List.of(RowError.of(ErrorCode.ROW_FILLED_UP)))
                : failing(cells, ErrorCode.ROW_TOO_SHORT);
    }

    /** One delimiter too many in the middle of a row also leaves a blank at its end; then other cells have shifted. */
    private Fitted withoutSurplus(List<String> cells) {
        List<String> kept = List.copyOf(cells.subList(0, width));
        if (surplusBlanksAreUsual) {
            return new Fitted(kept, List.of(), List.of());
        }
        return kinds.fit(kept)
                ? new Fitted(kept, List.of(), List.of(RowError.of(ErrorCode.SURPLUS_BLANKS_DROPPED)))
                : failing(cells, ErrorCode.ROW_TOO_LONG);
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
