package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A stored contact and what its row says about its history, as far as the table has columns for it.
 *
 * @param contact the contact
 * @param createdBy the import that has created it, or null
 * @param updatedBy the import that was the last to write it, or null
 * @param hash the {@link ContentHash} of what that import has written, or null
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
