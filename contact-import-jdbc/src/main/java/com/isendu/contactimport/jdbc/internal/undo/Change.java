package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.jdbc.internal.contact.ContentHash;

/**
 * An update of a contact by an import.
 *
 * @param key the key of the contact since then
 * @param before what the contact was
 * @param afterHash the {@link ContentHash} of what the import has made of it
 */
record Change(String key, Version before, long afterHash) {

    /** Shows no key. */
    @Override
    public String toString() {
        return "Change";
    }
}
