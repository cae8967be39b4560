package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.xlsx.internal.pack.Unsafe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a sheet as an RFC 4180 file, made as it is read: one record for each row from the first one of the sheet,
 * blank ones too, so that rows and columns are counted as the sheet shows them. What the reader of workbooks throws,
 * this throws. Not thread-safe.
 */
final class SheetText extends InputStream {

    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;

    private static final int CHUNK = 32_768;
    /** A list of contacts has fewer; beyond them, a cell far to the right would make every row as long. */
    private static final int USUAL_COLUMNS = 1_024;

    private static final long MOST_FILLED_UP = 64 << 20;
    private static final String LINE_END = "\r\n";

    private final Iterator<Row> rows;
    private final CellValues values;
    private final SheetFindings findings;
    private final StringBuilder text = new StringBuilder();
    private byte[] chunk = new byte[0];
    private int next;
    private int width;
    private long filledUp;
    private int firstNumber;
    private int written;

    SheetText(Iterator<Row> rows, CellValues values, SheetFindings findings) {
        this.rows = rows;
        this.values = values;
        this.findings = findings;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (next == chunk.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean fill() {
        text.setLength(0);
        while (text.length() < CHUNK && rows.hasNext()) {
            append(rows.next());
        }
        chunk = text.toString().getBytes(StandardCharsets.UTF_8);
        next = 0;
        return chunk.length > 0;
    }

    private void append(Row row) {
        int number = numberOf(row);
        int begin = text.length();
        int column = 0;
        for (int index = 0; index < row.getCellCount(); index++) {
            Cell cell = row.getCell(index);
            String value = cell == null ? "" : textOf(cell, number);
            if (!value.isEmpty()) {
                text.append(",".repeat(index - column));
                column = index;
                appendCell(value);
                findings.filledColumn(index);
            }
        }
        if (text.length() > begin) {
            fillUp(column);
            end(row, number, begin);
        }
    }

    /** A sheet has no short rows: blank cells at the end are as good as those of the rows before. */
    private void fillUp(int last) {
        width = Math.max(width, last);
        filledUp += Math.max(0, width - Math.max(last, USUAL_COLUMNS));
        Unsafe.require(filledUp <= MOST_FILLED_UP, "columns");
        text.append(",".repeat(width - last));
    }

    /** The blank rows before it are written only now: a sheet may have formats down to its last row. */
    private void end(Row row, int number, int begin) {
        if (row.isHidden()) {
            findings.hiddenRow();
        }
        text.append(LINE_END);
        text.insert(begin, LINE_END.repeat(number - written - 1));
        written = number;
    }

    /** Rows are numbered from 1; where a workbook leaves the numbers out, the reader counts them from 0. */
    private int numberOf(Row row) {
        if (row.getRowNum() == 0) {
            firstNumber = 1;
        }
        int number = Math.max(row.getRowNum() + firstNumber, written + 1);
        if (number > ROWS || row.getCellCount() > COLUMNS) {
            throw Unsafe.damaged();
        }
        return number;
    }

    private String textOf(Cell cell, int row) {
        if (cell.getType() == CellType.FORMULA && cell.getValue() == null && cell.getRawValue() == null) {
            findings.formulaWithoutResult(cell.getColumnIndex(), row);
        }
        return values.textOf(cell);
    }

    private void appendCell(String cell) {
        if (isPlain(cell)) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
