package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Merges first and last names. A name derived from a full name never replaces one from a separate column.
 */
final class NameMerge {

    /** The fields that describe a full name. */
    static final Set<ContactField> PARTS = EnumSet.of(
            ContactField.NAME_TITLE, ContactField.NAME_SUFFIX, ContactField.NAME_KIND, ContactField.NAME_CONFIDENCE);

    private static final String CERTAIN = "1.0";

    private NameMerge() {}

    /** Returns whether a field of a row is derived and must not replace the stored names. */
    static boolean givesWay(Field field, Contact contact, Contact stored) {
        return saysNames(field) && areDerived(contact) && hasNames(stored) && !areDerived(stored);
    }

    private static boolean saysNames(Field field) {
        return field == ContactField.NAME_KIND || field == ContactField.NAME_CONFIDENCE || isName(field);
    }

    private static boolean isName(Field field) {
        return field == ContactField.FIRST_NAME || field == ContactField.LAST_NAME;
    }

    /** Returns whether a derived name may fill a blank; false if the stored name is that of somebody else. */
    static boolean fills(Field field, Contact contact, Contact stored) {
        String full = stored.get(ContactField.FULL_NAME);
        boolean same = full == null || full.equals(contact.get(ContactField.FULL_NAME));
        return !saysNames(field) || !areDerived(contact) || (same && !hasNames(stored));
    }

    /**
     * Removes the values that a new name makes wrong.
     *
     * @param replaced whether the full name of the row replaces the stored one
     */
    static void settle(Contact contact, Contact stored, boolean replaced, Contact.Builder merged) {
        if (replaced) {
            PARTS.stream()
                    .filter(field -> !givesWay(field, contact, stored))
                    .forEach(field -> merged.set(field, contact.get(field)));
            boolean outlived = areDerived(stored) && !isSameFullName(contact, stored);
            if (outlived) {
                merged.set(ContactField.FIRST_NAME, contact.get(ContactField.FIRST_NAME));
                merged.set(ContactField.LAST_NAME, contact.get(ContactField.LAST_NAME));
            }
        } else if (hasNames(contact) && !areDerived(contact)) {
            merged.set(ContactField.NAME_KIND, null).set(ContactField.NAME_CONFIDENCE, null);
        }
    }

    private static boolean isSameFullName(Contact contact, Contact stored) {
        return Objects.equals(contact.get(ContactField.FULL_NAME), stored.get(ContactField.FULL_NAME));
    }

    private static boolean areDerived(Contact contact) {
        String confidence = contact.get(ContactField.NAME_CONFIDENCE);
        return confidence != null && !confidence.equals(CERTAIN);
    }

    private static boolean hasNames(Contact contact) {
        return contact.get(ContactField.FIRST_NAME) != null || contact.get(ContactField.LAST_NAME) != null;
    }
}
