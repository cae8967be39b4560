package com.isendu.contactimport.row;

import com.isendu.contactimport.error.RowError;
import java.util.List;

/**
 * A row of a source, understood: a {@link ReadyRow} with a contact, or a {@link RejectedRow} with the reasons why there
 * is none.
 *
 * <p>Immutable and thread-safe. It holds cells of people: its {@code toString} shows the position and codes only.
 */
public sealed interface ContactRow permits ReadyRow, RejectedRow {

    /**
     * Returns where the record stands in its source.
     *
     * @return the position
     */
    RowPosition position();

    /**
     * Returns the cells as read, without the reserved columns of an error CSV.
     *
     * @return an unmodifiable list, with as many cells as the record had; for a malformed record one cell with its
     *     first physical line
     */
    List<String> cells();

    /**
     * Returns what a person should know about the row and need not correct.
     *
     * @return an unmodifiable list, most often empty
     */
    List<RowError> warnings();
}
