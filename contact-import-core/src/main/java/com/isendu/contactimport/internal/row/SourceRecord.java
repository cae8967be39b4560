package com.isendu.contactimport.internal.row;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RowPosition;
import java.util.List;

/**
 * One record as read.
 *
 * @param position where it stands
 * @param cells its cells; for a malformed record one cell with its first physical line
 * @param errors what is wrong with its form; empty when it is sound
 * @param warnings what was mended in its form
 * @param recorded what an earlier import found beside its values, if it comes from an error CSV and was not changed
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
