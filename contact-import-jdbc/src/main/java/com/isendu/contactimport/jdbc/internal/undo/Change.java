package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.jdbc.internal.contact.ContentHash;

/**
 * An update of a contact by an import.
 *
 * @param before what the contact was
 * @param afterHash the {@link ContentHash} of what the import has made of it
 */
record Change(Version before, long afterHash) {

    String key() {
        return before.contact().key();
    }
}
