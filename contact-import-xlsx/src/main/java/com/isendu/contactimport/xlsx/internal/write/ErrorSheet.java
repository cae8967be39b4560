package com.isendu.contactimport.xlsx.internal.write;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** The sheet with rows in error. They go to the file in blocks, so memory does not depend on their number. */
final class ErrorSheet {

    private static final int BLOCK_ROWS = 256;
    private static final int BLOCK_CELLS = 1 << 14;
    private static final int BLOCK_CHARS = 1 << 18;

    private final Worksheet sheet;
    private final Faults faults;
    private final SheetStyles styles;
    private final FaultComments comments;
    private final ColumnWidths widths = new ColumnWidths();
    private final int headerWidth;
    private int width;
    private int rows;
    private int blockStart;
    private int blockCells;
    private long blockChars;

    /**
     * Begins the sheet with its header.
     *
     * @param sheet an empty one
     * @param header the columns of the original first, then the reserved ones; not guarded
     * @throws IllegalArgumentException if one of the reserved columns is missing
     */
    ErrorSheet(Worksheet sheet, List<String> header) throws IOException {
        this.sheet = sheet;
        this.faults = Faults.below(header);
        this.styles = new SheetStyles(sheet, faults.explanation());
        this.comments = new FaultComments(sheet);
        this.headerWidth = header.size();
        sheet.freezePane(0, 1);
        write(header);
        styles.header(header.size());
    }

    /**
     * Adds a row in error.
     *
     * @param cells not guarded
     * @throws com.isendu.contactimport.error.ErrorCsvException if it does not fit
     */
    void add(List<String> cells) throws IOException {
        int row = rows;
        write(cells);
        for (Map.Entry<Integer, String> fault : faults.of(cells).entrySet()) {
            styles.faulty(row, fault.getKey());
            comments.add(row, fault.getKey(), fault.getValue());
        }
        if (rows - blockStart == BLOCK_ROWS || blockCells >= BLOCK_CELLS || blockChars >= BLOCK_CHARS) {
            flush();
        }
    }

    private void write(List<String> cells) {
        SheetLimits.check(rows, cells);
        for (int column = 0; column < cells.size(); column++) {
            SheetCell.write(sheet, rows, column, cells.get(column));
            blockChars += cells.get(column).length();
        }
        styles.surplus(rows, headerWidth, cells.size());
        if (blockStart == 0) {
            widths.add(cells);
        }
        width = Math.max(width, cells.size());
        blockCells += cells.size();
        rows++;
    }

    /** What stands above the rows is written with the first of them. */
    private void flush() throws IOException {
        if (rows > blockStart) {
            styles.rows(blockStart, rows - 1, headerWidth);
        }
        if (blockStart == 0) {
            styles.columns(widths);
        }
        sheet.flush();
        blockStart = rows;
        blockCells = 0;
        blockChars = 0;
    }

    /** Writes what is left; the sheet ends with its workbook. */
    void finish() throws IOException {
        flush();
        sheet.setAutoFilter(0, 0, rows - 1, width - 1);
    }
}
