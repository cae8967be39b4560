package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.internal.text.FormulaGuard;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An error CSV with other cells, made row by row as it is read. */
final class EditedCsv extends InputStream {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SourceRecords records;
    private final CorrectionEdit edit;
    private final CorrectionFile.Places places;
    private final char delimiter;
    private byte[] line;
    private int position;
    private int row;

    /** Takes the records, which it closes. */
    EditedCsv(SourceRecords records, CorrectionEdit edit) {
        this.records = records;
        this.edit = edit;
        this.places = CorrectionFile.Places.of(records.columns());
        this.delimiter = records.format().dialect().delimiter();
        this.line = bytes(BYTE_ORDER_MARK + line(records.headerCells()));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (position == line.length) {
            if (!records.hasNext()) {
                return -1;
            }
            line = nextLine(records.next());
            position = 0;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, target, offset, count);
        position += count;
        return count;
    }

    /** The next row; nothing where it is left out. */
    private byte[] nextLine(SourceRecords.Entry entry) {
        List<String> before =
                places.data(entry.cells()).stream().map(FormulaGuard::unguard).toList();
        Optional<List<String>> after = edit.edited(row++, before);
        if (after.isEmpty()) {
            return new byte[0];
        }
        boolean isSame = after.get().equals(before);
        return bytes(line(isSame ? entry.cells() : changed(entry.cells(), after.get())));
    }

    private List<String> changed(List<String> cells, List<String> after) {
        int end = after.size();
        // Cells beyond the last column that were cleared are none any more.
        while (end > places.data().size() && after.get(end - 1).isBlank()) {
            end--;
        }
        return places.with(
                cells, after.subList(0, end).stream().map(FormulaGuard::guard).toList());
    }

    private String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(String.valueOf(delimiter), "", "\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        records.close();
    }
}
