package com.isendu.contactimport.row;

import com.isendu.contactimport.error.RowError;
import java.util.List;
import java.util.Objects;

/**
 * A record that will not be imported: its untouched cells and all its problems.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows the position and the codes only.
 *
 * @param position where the record stands
 * @param cells the cells as read, as many as the record had; for a malformed record one cell with its first physical
 *     line; copied, unmodifiable
 * @param errors all problems found, at least one; copied, unmodifiable
 * @param warnings what else a person should know about the row; copied, unmodifiable
 */
public record RejectedRow(RowPosition position, List<String> cells, List<RowError> errors, List<RowError> warnings)
        implements ContactRow {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no error
     */
    public RejectedRow {
        Objects.requireNonNull(position, "position");
        cells = List.copyOf(cells);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a rejected row has at least one error");
        }
    }

    /**
     * A rejected row without warnings.
     *
     * @param position where the record stands
     * @param cells the cells as read
     * @param errors all problems found, at least one
     * @throws IllegalArgumentException if there is no error
     */
    public RejectedRow(RowPosition position, List<String> cells, List<RowError> errors) {
        this(position, cells, errors, List.of());
    }

    @Override
    public String toString() {
        return "RejectedRow[row " + position.row() + ", "
                + errors.stream().map(RowError::code).toList() + "]";
    }
}
