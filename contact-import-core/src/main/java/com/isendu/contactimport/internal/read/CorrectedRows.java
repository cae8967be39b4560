package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.errorcsv.RowMark;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.Sample;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.util.List;

/**
 * Converts the rows of an error CSV, corrected or not, to records.
 *
 * @param rows the format of its rows
 * @param table the table in it
 * @param limits the limits of the original source
 */
record CorrectedRows(ErrorCsvRows rows, Table table, SourceLimits limits) {

    static CorrectedRows in(Table table, SourceLimits limits) {
        char delimiter = table.format().dialect().delimiter();
        return new CorrectedRows(ErrorCsvRows.of(table.columns(), delimiter), table, limits);
    }

    /** Reports whether a row is whole; one that is not is judged as in any other file. */
    boolean take(ParsedRecord parsed) {
        return parsed.fault() == null && rows.hasAllDataCells(parsed.cells().size());
    }

    SourceRecord record(ParsedRecord parsed, RowPosition position) {
        List<String> cells = rows.dataCells(parsed.cells());
        if (rows.isUnchanged(parsed.cells(), cells)) {
            List<RowError> recorded = rows.recorded(parsed.cells(), cells);
            boolean malformed = recorded.stream().map(RowError::code).anyMatch(RowMark::isOfForm);
            return malformed
                    ? new SourceRecord(position, cells, recorded, List.of())
                    : new SourceRecord(position, cells, List.of(), List.of(), recorded);
        }
        return edited(parsed, rows.withoutBlankSurplus(cells), position);
    }

    /** Returns a row that was edited or whose errors are visible in the row. */
    private SourceRecord edited(ParsedRecord parsed, List<String> cells, RowPosition position) {
        List<RowError> errors = ErrorCsvLimits.areExceededBy(cells, limits)
                ? List.of(RowError.of(ErrorCode.RECORD_TOO_LARGE))
                : rows.widthErrors(cells);
        boolean line = errors.isEmpty() && rows.isCorrectedLine(parsed.cells(), cells);
        return new SourceRecord(position, line ? cut(cells) : cells, errors, List.of());
    }

    /** Returns the cells of a malformed line that was corrected inside its cell. */
    private List<String> cut(List<String> cells) {
        List<ParsedRecord> records =
                new Sample(cells.get(0), true).parse(table.format().dialect(), 0, limits);
        boolean fits = records.size() == 1
                && records.get(0).isSound()
                && records.get(0).cells().size() == cells.size();
        return fits ? records.get(0).cells() : cells;
    }
}
