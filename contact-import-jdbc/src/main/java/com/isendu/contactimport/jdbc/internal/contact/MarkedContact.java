package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A stored contact with the history in its row, as far as the table has columns for it.
 *
 * @param contact the contact
 * @param createdBy the id of the import that created it, or null
 * @param updatedBy the id of the import that last wrote it, or null
 * @param hash the {@link ContentHash} of the values that this import wrote, or null
 */
public record MarkedContact(
        Contact contact,
        @Nullable String createdBy,
        @Nullable String updatedBy,
        @Nullable Long hash) {

    public boolean isCreatedBy(String importId) {
        return importId.equals(createdBy);
    }

    public boolean isLastWrittenBy(String importId) {
        return importId.equals(updatedBy);
    }

    /** Whether the contact holds what an import has written, whose hash this is. */
    public boolean holds(@Nullable Long writtenHash) {
        return writtenHash != null && writtenHash == ContentHash.of(contact);
    }
}
