package com.isendu.contactimport.row;

import com.isendu.contactimport.error.RowError;
import java.util.List;

/**
 * An interpreted row of a source: a {@link ReadyRow} with a contact, or a {@link RejectedRow} with the errors that
 * prevent a contact.
 *
 * <p>Immutable and thread-safe. Its cells are personal data, so {@code toString} shows the position and the codes only.
 */
public sealed interface ContactRow permits ReadyRow, RejectedRow {

    /** {@return the position of the record in its source} */
    RowPosition position();

    /**
     * {@return the cells as read, without the reserved columns of an error CSV; unmodifiable. For a malformed record, a
     * single element with its first physical line}
     */
    List<String> cells();

    /** {@return the warnings about the row, which need no correction; unmodifiable, usually empty} */
    List<RowError> warnings();
}
