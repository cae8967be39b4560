package com.isendu.contactimport.xlsx.internal.write;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** How much a sheet of a workbook takes. */
final class SheetLimits {

    /** The most characters that Excel keeps in a cell. */
    static final int CELL_CHARS = 32_767;

    private SheetLimits() {}

    /**
     * Makes sure that a row fits into a sheet.
     *
     * @param row its place, from 0
     * @param cells its cells
     * @throws ErrorCsvException if the sheet would lose anything of it
     */
    static void check(int row, List<String> cells) {
        if (row >= Worksheet.MAX_ROWS
                || cells.size() > Worksheet.MAX_COLS
                || !cells.stream().allMatch(SheetLimits::fits)) {
            throw new ErrorCsvException(ErrorCode.ERRORS_EXCEED_SHEET);
        }
    }

    private static boolean fits(String cell) {
        return cell.length() <= CELL_CHARS;
    }
}
