package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.read.records.LenientLine;
import com.isendu.contactimport.internal.read.records.Sample;
import com.isendu.contactimport.internal.read.records.WrappedRow;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.util.List;

/**
 * Detects samples in which each row is quoted as one cell, by the content of the quotes: rows of the same width with
 * addresses.
 */
public final class WrappedRows {

    private static final int LINES = 100;
    private static final int FEWEST = 2;
    private static final double NEARLY_ALL = 0.9;
    private static final String DELIMITERS = ";,\t|";

    private WrappedRows() {}

    public static boolean areIn(Sample sample) {
        List<String> lines = sample.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .toList();
        // The header may have been written by hand.
        long wrapped = lines.stream().skip(1).filter(WrappedRow::is).count();
        boolean most = lines.size() >= FEWEST && wrapped >= NEARLY_ALL * (lines.size() - 1);
        return most
                && DELIMITERS
                        .chars()
                        .anyMatch(delimiter -> areRows(lines.stream()
                                .map(WrappedRow::of)
                                .map(line -> LenientLine.cells(line, Dialect.delimitedBy((char) delimiter), 0))
                                .toList()));
    }

    private static boolean areRows(List<List<String>> rows) {
        int width = rows.get(0).size();
        long alike = rows.stream().filter(row -> row.size() == width).count();
        return width > 1
                && alike >= NEARLY_ALL * rows.size()
                && rows.stream().anyMatch(row -> row.stream().anyMatch(cell -> CellKind.of(cell) == CellKind.EMAIL));
    }
}
