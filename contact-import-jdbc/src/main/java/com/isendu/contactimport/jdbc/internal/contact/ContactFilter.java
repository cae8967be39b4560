package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.ContactKey;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import java.util.Arrays;

/**
 * Reduces a contact to the fields that have columns, because a value that cannot be stored must not make the contact
 * look changed in each import.
 */
final class ContactFilter {

    private final ContactColumns columns;
    private final boolean storesEverything;

    ContactFilter(ContactColumns columns) {
        this.columns = columns;
        this.storesEverything = columns.customFields() != null
                && Arrays.stream(ContactField.values()).allMatch(columns::stores);
    }

    Contact storable(Contact contact) {
        Contact.Builder stored = contact.toBuilder();
        contact.forEach((field, value) -> {
            if (!columns.stores(field)) {
                stored.set(field, null);
            }
        });
        if (!columns.stores(ContactField.EMAIL)) {
            stored.set(ContactField.EMAIL, ContactKey.isEmail(contact.key()) ? contact.key() : null);
        }
        return stored.key(contact.key()).build();
    }

    /** The contact as read: without a column for the address, its key is the address. */
    void complete(Contact.Builder contact, String contactKey) {
        if (!columns.stores(ContactField.EMAIL) && ContactKey.isEmail(contactKey)) {
            contact.set(ContactField.EMAIL, contactKey);
        }
        contact.key(contactKey);
    }

    boolean storesEverything() {
        return storesEverything;
    }
}
