package com.isendu.contactimport.internal.row;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RowPosition;
import java.util.List;

/**
 * One record as read.
 *
 * @param position the position of the record in the source
 * @param cells its cells; for a malformed record one cell with its first physical line
 * @param errors what is malformed in the record; empty if nothing is
 * @param warnings what the reader repaired in the record
 * @param recorded errors that an earlier import found outside its values, if it comes from an error CSV and was not
 *     changed
 */
public record SourceRecord(
        RowPosition position,
        List<String> cells,
        List<RowError> errors,
        List<RowError> warnings,
        List<RowError> recorded) {

    /** A sound record. */
    public SourceRecord(RowPosition position, List<String> cells) {
        this(position, cells, List.of(), List.of());
    }

    /** A record of which no earlier import is known. */
    public SourceRecord(RowPosition position, List<String> cells, List<RowError> errors, List<RowError> warnings) {
        this(position, cells, errors, warnings, List.of());
    }

    @Override
    public String toString() {
        return "SourceRecord[row " + position.row() + ", " + cells.size() + " cells]";
    }
}
