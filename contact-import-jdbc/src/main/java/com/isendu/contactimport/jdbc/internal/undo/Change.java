package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.jdbc.internal.contact.ContentHash;

/**
 * An update of a contact by an import.
 *
 * @param key the key of the contact after the update
 * @param before the earlier version of the contact
 * @param afterHash the {@link ContentHash} of the updated values
 */
record Change(String key, Version before, long afterHash) {

    /** Shows no key. */
    @Override
    public String toString() {
        return "Change";
    }
}
