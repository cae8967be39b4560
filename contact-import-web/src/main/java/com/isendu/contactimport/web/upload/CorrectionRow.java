package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.error.RowError;
import java.util.List;

/**
 * A row of a correction as it stands: in error still, ready since somebody has corrected it, or skipped since its
 * person wants no messages.
 *
 * @param number its place among the rows of the correction, from 0
 * @param row its number in the file that was imported first, as a spreadsheet shows it; empty where that is not known
 * @param cells its cells, those of the reserved columns left out; as many as there are columns, and those beyond them
 * @param errors what is wrong with it; none where it is ready
 * @param recorded what its error CSV records, even if somebody has corrected it since
 * @param warnings what may be wrong with it
 * @param isOptedOut whether its person wants no messages, so that it is skipped although nothing is wrong with it
 */
public record CorrectionRow(
        int number,
        String row,
        List<String> cells,
        List<RowFault> errors,
        List<RowFault> recorded,
        List<RowError> warnings,
        boolean isOptedOut) {

    public CorrectionRow {
        cells = List.copyOf(cells);
        errors = List.copyOf(errors);
        recorded = List.copyOf(recorded);
        warnings = List.copyOf(warnings);
    }

    public boolean isReady() {
        return errors.isEmpty();
    }

    /** Returns the same row with these errors. */
    CorrectionRow with(List<RowFault> faults) {
        return new CorrectionRow(number, row, cells, faults, recorded, warnings, isOptedOut);
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "CorrectionRow[" + number + "]";
    }
}
