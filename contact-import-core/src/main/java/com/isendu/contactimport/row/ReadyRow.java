package com.isendu.contactimport.row;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.RowError;
import java.util.List;
import java.util.Objects;

/**
 * A record whose contact is ready to be stored: all its values are in canonical form, and no problem was found in the
 * row itself. Whether an earlier row of the source has the same contact is not known here.
 *
 * @param position where the record stands
 * @param cells the cells as read; copied, unmodifiable
 * @param contact the contact, with e-mail address and key
 * @param warnings what a person should know about the row; copied, unmodifiable
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
