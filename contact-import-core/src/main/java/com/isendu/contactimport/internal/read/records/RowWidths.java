package com.isendu.contactimport.internal.read.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The width of most valid rows.
 *
 * @param usual the most frequent number of cells; 0 if no row is valid
 * @param agreeing number of rows with this width
 * @param sound number of valid rows that are not blank
 */
public record RowWidths(int usual, int agreeing, int sound) {

    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_ROWS_AGAINST_ONE = 5;

    public static RowWidths of(List<ParsedRecord> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (ParsedRecord row : rows) {
            if (row.isSound()) {
                widths.merge(row.cells().size(), 1, Integer::sum);
            }
        }
        int sound = widths.values().stream().mapToInt(Integer::intValue).sum();
        return widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new RowWidths(most.getKey(), most.getValue(), sound))
                .orElse(new RowWidths(0, 0, 0));
    }

    /**
     * Returns whether nearly all of several rows have the usual width, so that a different width is an error.
     */
    public boolean isAgreed() {
        boolean allButOne = agreeing >= FEWEST_ROWS_AGAINST_ONE && agreeing == sound - 1;
        return allButOne || (agreeing >= FEWEST_ROWS && agreeing >= NEARLY_ALL * sound);
    }
}
