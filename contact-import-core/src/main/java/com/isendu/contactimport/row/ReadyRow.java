package com.isendu.contactimport.row;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.RowError;
import java.util.List;
import java.util.Objects;

/**
 * A record whose contact is ready to be stored: all values are in canonical form and the row has no errors. Duplicates
 * among the rows of the source have not been detected yet.
 *
 * @param position the position of the record in its source
 * @param cells the cells as read; copied, unmodifiable
 * @param contact the contact, with its key
 * @param warnings the warnings about the row; copied, unmodifiable
 */
public record ReadyRow(RowPosition position, List<String> cells, Contact contact, List<RowError> warnings)
        implements ContactRow {

    /** Copies the lists. */
    public ReadyRow {
        Objects.requireNonNull(position, "position");
        cells = List.copyOf(cells);
        Objects.requireNonNull(contact, "contact");
        warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return "ReadyRow[row " + position.row() + ", "
                + warnings.stream().map(RowError::code).toList() + "]";
    }
}
