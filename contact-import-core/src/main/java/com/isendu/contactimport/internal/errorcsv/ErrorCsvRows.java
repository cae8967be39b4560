package com.isendu.contactimport.internal.errorcsv;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.text.FormulaGuard;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the rows of an error CSV back to what they were: without the reserved columns, the formula guard taken off, surplus
 * cells behind the others, and a wrong form still wrong unless it was corrected.
 */
public final class ErrorCsvRows {

    private static final Pattern CODE = Pattern.compile("[A-Z_]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PLACE = Pattern.compile("@([A-Z]{1,3})");
    private static final Pattern CELL = Pattern.compile("\\b([A-Z]{1,3})(\\d+)\\b");
    private static final Set<String> MALFORMED =
            Set.of(ErrorCode.CSV_MALFORMED.value(), ErrorCode.QUOTE_NOT_CLOSED.value(), ErrorCode.STRAY_QUOTE.value());

    private final int width;
    private final int[] data;
    private final int code;
    private final int explanation;

    private ErrorCsvRows(List<Column> columns) {
        this.width = columns.size();
        this.data = columns.stream()
                .filter(column -> !ReservedColumns.isReserved(column.name()))
                .mapToInt(Column::index)
                .toArray();
        this.code = indexOf(ReservedColumns.CODE, columns);
        this.explanation = indexOf(ReservedColumns.ERROR, columns);
    }

    /** Tells whether cells are the header of an error CSV, even if one of the reserved columns was removed, or of stored contacts. */
    public static boolean isHeader(List<String> cells) {
        return cells.stream().filter(ReservedColumns::isReserved).count() >= 2
                || cells.stream().anyMatch(ReservedColumns::isGuarded);
    }

    /** The names of columns as they were, without the guard where any of them is reserved. */
    public static List<String> namesOf(List<String> header) {
        return header.stream().anyMatch(ReservedColumns::isReserved)
                ? header.stream().map(FormulaGuard::unguard).toList()
                : header;
    }

    /** The rows of a table with these columns. */
    public static ErrorCsvRows of(List<Column> columns) {
        return new ErrorCsvRows(columns);
    }

    private static int indexOf(String name, List<Column> columns) {
        return columns.stream()
                .filter(column -> ReservedColumns.isReserved(column.name())
                        && column.name().strip().equalsIgnoreCase(name))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    /** The data cells and, behind them, whatever the row has beyond the columns. Blanks stand for cells that are missing. */
    public List<String> dataCells(List<String> cells) {
        List<String> found = new ArrayList<>(data.length);
        for (int index : data) {
            found.add(index < cells.size() ? FormulaGuard.unguard(cells.get(index)) : "");
        }
        int end = cells.size();
        while (end > width && cells.get(end - 1).isBlank()) {
            end--;
        }
        for (int index = width; index < end; index++) {
            found.add(FormulaGuard.unguard(cells.get(index)));
        }
        return found;
    }

    /** Tells whether a row of so many cells lacks none of the data columns; the reserved ones may be gone. */
    public boolean hasAllDataCells(int cellCount) {
        return Arrays.stream(data).allMatch(index -> index < cellCount);
    }

    /** What is still wrong with a row and cannot be seen in its cells. */
    public List<RowError> errors(List<String> cells, List<String> dataCells) {
        if (dataCells.size() > data.length) {
            return List.of(widthError(ErrorCode.ROW_TOO_LONG, dataCells.size()));
        }
        String explained = cell(cells, explanation);
        if (!RowMark.matches(explained, dataCells)) {
            return List.of();
        }
        if (cell(cells, code).contains(ErrorCode.DUPLICATE_CONTRADICTS.value())) {
            return contradictions(cell(cells, code), explained);
        }
        return Arrays.stream(cell(cells, code).split(";", -1))
                .map(written -> written.split("@", -1)[0].strip())
                .filter(written -> CODE.matcher(written).matches())
                .map(ErrorCode::new)
                .filter(RowMark::concerns)
                .map(unseen -> error(unseen, explained, dataCells))
                .toList();
    }

    /** A row that is in error for that is so for nothing else; the cell that each contradicts stands in its sentence. */
    private static List<RowError> contradictions(String codes, String explained) {
        Matcher cell = CELL.matcher(explained);
        return Arrays.stream(codes.split(";", -1))
                .map(PLACE::matcher)
                .map(place -> contradiction(place.find() ? place.group(1) : "", cell))
                .toList();
    }

    private static RowError contradiction(String column, Matcher cell) {
        boolean found = cell.find();
        Map<String, String> parameters = Map.of(
                "column", column, "firstColumn", found ? cell.group(1) : "?", "firstRow", found ? cell.group(2) : "?");
        // Of no letters it is RowError.NO_COLUMN.
        int index = column.chars().reduce(0, (before, letter) -> 26 * before + letter - 'A' + 1) - 1;
        return new RowError(ErrorCode.DUPLICATE_CONTRADICTS, null, index, parameters);
    }

    /** Tells whether a row was a line that could not be read, stands in one cell, and was corrected there. */
    public boolean isCorrectedLine(List<String> cells, List<String> dataCells) {
        boolean oneCell = filled(dataCells) == 1 && dataCells.size() > 1;
        return oneCell
                && Arrays.stream(cell(cells, code).split(";", -1))
                        .map(written -> written.split("@", -1)[0].strip())
                        .anyMatch(MALFORMED::contains);
    }

    private RowError error(ErrorCode unseen, String explained, List<String> dataCells) {
        if (unseen.equals(ErrorCode.ROW_TOO_SHORT) || unseen.equals(ErrorCode.ROW_TOO_LONG)) {
            return widthError(unseen, filled(dataCells));
        }
        if (unseen.equals(ErrorCode.DUPLICATE_IN_FILE)) {
            // The row it repeats is known from nowhere else: it is the one number of the sentence.
            Matcher number = NUMBER.matcher(explained);
            return RowError.of(unseen, "firstRow", number.find() ? number.group() : "?");
        }
        return RowError.of(unseen);
    }

    private RowError widthError(ErrorCode shape, int actual) {
        Map<String, String> parameters =
                Map.of("expected", String.valueOf(data.length), "actual", String.valueOf(actual));
        return new RowError(shape, null, RowError.NO_COLUMN, parameters);
    }

    private static int filled(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    private static String cell(List<String> cells, int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }
}
