package com.isendu.contactimport.row;

import com.isendu.contactimport.error.RowError;
import java.util.List;

/**
 * An interpreted row of a source: a {@link ReadyRow} with a contact, or a {@link RejectedRow} with the errors that
 * prevent one.
 *
 * <p>Immutable and thread-safe. Its cells are personal data, so {@code toString} shows the position and the codes only.
 */
public sealed interface ContactRow permits ReadyRow, RejectedRow {

    /**
     * Returns the position of the record in its source.
     *
     * @return the position
     */
    RowPosition position();

    /**
     * Returns the cells as read, without the reserved columns of an error CSV.
     *
     * @return an unmodifiable list, one element for each cell of the record; for a malformed record, a single element
     *     with its first physical line
     */
    List<String> cells();

    /**
     * Returns the warnings about the row, which need no correction.
     *
     * @return an unmodifiable list, usually empty
     */
    List<RowError> warnings();
}
