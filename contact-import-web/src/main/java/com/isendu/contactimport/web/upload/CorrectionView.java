package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the rows that are being corrected.
 *
 * @param columns the columns of the file
 * @param rows the rows of the page
 * @param errors all rows by what is wrong with them
 * @param code the code that the rows have; empty for all rows
 * @param page which page, from 0
 * @param pages how many there are, at least 1
 */
public record CorrectionView(
        List<Column> columns, List<CorrectionRow> rows, RowsInError errors, String code, int page, int pages) {

    /** How many rows a page has. */
    private static final int ROWS = 20;

    public CorrectionView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Returns a page of a correction; the last one where there is none of that number. */
    public static CorrectionView of(CorrectionFile file, String code, int asked) {
        RowsInError errors = RowsInError.of(file);
        long count = code.isEmpty() ? errors.rows() + errors.ready() : errors.of(code);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int page = Math.min(asked, pages - 1);
        List<CorrectionRow> rows = new ArrayList<>();
        int[] seen = {0};
        file.forEach(row -> {
            if (code.isEmpty() || has(row, code)) {
                if (seen[0] / ROWS == page) {
                    rows.add(row);
                }
                seen[0]++;
            }
        });
        return new CorrectionView(file.columns(), rows, errors, code, page, pages);
    }

    private static boolean has(CorrectionRow row, String code) {
        return row.errors().stream().anyMatch(fault -> fault.code().value().equals(code));
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "CorrectionView[" + page + "]";
    }
}
