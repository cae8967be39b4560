package com.isendu.contactimport.error;

import java.util.List;

/**
 * A record that will not be imported: its untouched cells and all its problems.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows the position and the codes only.
 *
 * @param position where the record stands
 * @param cells the cells as read, as many as the record had; for a malformed record one cell with its first physical line
 * @param errors all problems found, at least one; copied, unmodifiable
 */
public record RejectedRow(RowPosition position, List<String> cells, List<RowError> errors) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no error
     */
    public RejectedRow {
        cells = List.copyOf(cells);
        errors = List.copyOf(errors);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a rejected row has at least one error");
        }
    }

    @Override
    public String toString() {
        return "RejectedRow[row " + position.row() + ", "
                + errors.stream().map(RowError::code).toList() + "]";
    }
}
