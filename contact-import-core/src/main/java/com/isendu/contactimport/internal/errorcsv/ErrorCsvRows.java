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
import java.util.regex.Pattern;

/**
 * Restores the original rows of an error CSV: removes the reserved columns and the formula guard, and moves surplus
 * cells back. A malformed row stays malformed unless it was corrected.
 */
public final class ErrorCsvRows {

    private static final Set<ErrorCode> MALFORMED =
            Set.of(ErrorCode.CSV_MALFORMED, ErrorCode.QUOTE_NOT_CLOSED, ErrorCode.STRAY_QUOTE);

    private final int width;
    private final int[] data;
    private final int code;
    private final int explanation;
    private final Pattern reserved;

    private ErrorCsvRows(List<Column> columns, char delimiter) {
        this.width = columns.size();
        this.data = columns.stream()
                .filter(column -> !ReservedColumns.isReserved(column.name()))
                .mapToInt(Column::index)
                .toArray();
        this.code = indexOf(ReservedColumns.CODE, columns);
        this.explanation = indexOf(ReservedColumns.ERROR, columns);
        this.reserved = reservedCells(delimiter);
    }

    /**
     * Reports whether cells are the header of an error CSV, even if one of the reserved columns was removed, or of
     * stored contacts.
     */
    public static boolean isHeader(List<String> cells) {
        return cells.stream().filter(ReservedColumns::isReserved).count() >= 2
                || cells.stream().anyMatch(ReservedColumns::isGuarded);
    }

    /** Returns the names of columns as they were, without the guard where any of them is reserved. */
    public static List<String> namesOf(List<String> header) {
        return header.stream().anyMatch(ReservedColumns::isReserved)
                ? header.stream().map(FormulaGuard::unguard).toList()
                : header;
    }

    /** Returns the rows of a table with these columns. */
    public static ErrorCsvRows of(List<Column> columns, char delimiter) {
        return new ErrorCsvRows(columns, delimiter);
    }

    /** Returns the rows of a table with this header. */
    public static ErrorCsvRows ofHeader(List<String> header, char delimiter) {
        List<Column> columns = new ArrayList<>();
        for (String name : namesOf(header)) {
            columns.add(new Column(columns.size(), name, 1));
        }
        return new ErrorCsvRows(columns, delimiter);
    }

    /** Returns the number and the codes of a row, as a cell has them that swallowed it. */
    private static Pattern reservedCells(char delimiter) {
        String between = "\"?" + Pattern.quote(String.valueOf(delimiter)) + "\"?";
        return Pattern.compile(between + "\\d+" + between + "(?:\\p{Lower}\\w*\\.[A-Z_]+|[A-Z]+_[A-Z_]+)");
    }

    /**
     * Returns whether a record may contain rows that stray quotes have turned into cells: it was changed, and it
     * contains the number of another row.
     */
    public boolean mayHoldOthers(List<String> cells) {
        return cells.stream().anyMatch(cell -> reserved.matcher(cell).find()) && !isUnchanged(cells, dataCells(cells));
    }

    private static int indexOf(String name, List<Column> columns) {
        return columns.stream()
                .filter(column -> ReservedColumns.isReserved(column.name())
                        && column.name().strip().equalsIgnoreCase(name))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Returns the data cells followed by the surplus cells of the row, with blanks for missing cells.
     */
    public List<String> dataCells(List<String> cells) {
        List<String> found = new ArrayList<>(data.length);
        for (int index : data) {
            found.add(index < cells.size() ? FormulaGuard.unguard(cells.get(index)) : "");
        }
        for (int index = width; index < cells.size(); index++) {
            found.add(FormulaGuard.unguard(cells.get(index)));
        }
        return found;
    }

    /** Reports whether a row of so many cells lacks none of the data columns; the reserved ones may be gone. */
    public boolean hasAllDataCells(int cellCount) {
        return Arrays.stream(data).allMatch(index -> index < cellCount);
    }

    /** Returns whether a row has a mark and was not changed, so that its error persists. */
    public boolean isUnchanged(List<String> cells, List<String> dataCells) {
        return RowMark.matches(cell(cells, explanation), dataCells);
    }

    /** What an earlier import found wrong with a row and its cells do not show. */
    public List<RowError> recorded(List<String> cells, List<String> dataCells) {
        int filled = RowMark.filled(dataCells);
        return new RecordedErrors(cell(cells, code), cell(cells, explanation), data.length, filled).found();
    }

    /** Returns the data cells without blank ones that a spreadsheet has put behind them. */
    public List<String> withoutBlankSurplus(List<String> dataCells) {
        return dataCells.subList(0, Math.max(data.length, RowMark.filled(dataCells)));
    }

    /** Returns the error of a changed row that is too long, or nothing. */
    public List<RowError> widthErrors(List<String> dataCells) {
        if (dataCells.size() <= data.length) {
            return List.of();
        }
        Map<String, String> parameters =
                Map.of("expected", String.valueOf(data.length), "actual", String.valueOf(dataCells.size()));
        return List.of(new RowError(ErrorCode.ROW_TOO_LONG, null, RowError.NO_COLUMN, parameters));
    }

    /** Returns whether a row was a malformed line, is contained in one cell, and was corrected there. */
    public boolean isCorrectedLine(List<String> cells, List<String> dataCells) {
        boolean oneCell = RowMark.filled(dataCells) == 1 && dataCells.size() > 1;
        return oneCell && RecordedErrors.codes(cell(cells, code)).anyMatch(MALFORMED::contains);
    }

    private static String cell(List<String> cells, int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }
}
