package com.isendu.contactimport.web.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has changed in a correction.
 *
 * @param cells new cells, by the number of the row and of the column
 * @param leftOut the rows that are not to be imported
 * @param replacement a value that is replaced wherever it stands; null for none
 */
public record CorrectionEdit(
        Map<Integer, Map<Integer, String>> cells,
        Set<Integer> leftOut,
        @Nullable Replacement replacement) {

    /** Nothing. */
    public static final CorrectionEdit NONE = new CorrectionEdit(Map.of(), Set.of(), null);

    public CorrectionEdit {
        leftOut = Set.copyOf(leftOut);
        cells = Map.copyOf(cells);
    }

    /**
     * A value in place of another in all rows of a column.
     *
     * @param column the number of the column
     * @param found the cell as it stands
     * @param value what it becomes
     */
    public record Replacement(int column, String found, String value) {

        /** Cells are people's. */
        @Override
        public String toString() {
            return "Replacement[" + column + "]";
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Only cells. */
    public static CorrectionEdit ofCells(Map<Integer, Map<Integer, String>> cells) {
        return new CorrectionEdit(cells, Set.of(), null);
    }

    /** The same, and rows left out. */
    public CorrectionEdit leavingOut(Set<Integer> rows) {
        return new CorrectionEdit(cells, rows, replacement);
    }

    /** The same, and a value replaced. */
    public CorrectionEdit replacing(Replacement value) {
        return new CorrectionEdit(cells, leftOut, value);
    }

    /** Returns the row with what was changed; the same list where nothing was; empty where it is left out. */
    Optional<List<String>> edited(int row, List<String> before) {
        if (leftOut.contains(row)) {
            return Optional.empty();
        }
        Map<Integer, String> changed = cells.getOrDefault(row, Map.of());
        List<String> after = new ArrayList<>(before);
        changed.forEach((column, value) -> {
            if (column < after.size()) {
                after.set(column, value);
            }
        });
        if (replacement != null
                && replacement.column < after.size()
                && after.get(replacement.column).equals(replacement.found)) {
            after.set(replacement.column, replacement.value);
        }
        return Optional.of(after.equals(before) ? before : after);
    }

    /** Cells are people's. */
    @Override
    public String toString() {
        return "CorrectionEdit[" + cells.size() + "]";
    }
}
