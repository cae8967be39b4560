package com.isendu.contactimport.row;

import com.isendu.contactimport.error.RowError;
import java.util.List;
import java.util.Objects;

/**
 * A record that is not imported, with its original cells and all its errors.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows the position and the codes only.
 *
 * @param position the position of the record in its source
 * @param cells the cells as read, one element for each cell of the record; for a malformed record, a single element
 *     with its first physical line; copied, unmodifiable
 * @param errors all errors found, at least one; copied, unmodifiable
 * @param warnings the warnings about the row; copied, unmodifiable
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
     * Creates a rejected row without warnings.
     *
     * @param position the position of the record in its source
     * @param cells the cells as read
     * @param errors all errors found, at least one; copied, unmodifiable
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
