package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.EnumSet;
import java.util.Set;

/**
 * What goes with an address line: its parts and, where the line holds them itself, postcode, town, province and
 * country. They come with their line and do not outlive it.
 */
final class AddressGroup {

    private static final Set<ContactField> PARTS = EnumSet.of(
            ContactField.STREET,
            ContactField.HOUSE_NUMBER,
            ContactField.ADDITION,
            ContactField.ADDRESS_KIND,
            ContactField.ADDRESS_CONFIDENCE);

    private static final Set<ContactField> PLACE =
            EnumSet.of(ContactField.POSTCODE, ContactField.CITY, ContactField.PROVINCE, ContactField.COUNTRY);

    private AddressGroup() {}

    /** Returns whether the value of a field goes with the address line of a contact. */
    static boolean has(Field field, Contact contact) {
        return field instanceof ContactField known
                && (PARTS.contains(known) || (PLACE.contains(known) && holdsPlace(contact)));
    }

    /** Returns whether the value of a field goes with a line that both contacts have. */
    static boolean isOf(Field field, Contact contact, Contact stored) {
        String line = contact.get(ContactField.ADDRESS);
        return has(field, contact) && line != null && line.equals(stored.get(ContactField.ADDRESS));
    }

    /** A line that holds postcode and town is the whole address, whatever column they came from. */
    private static boolean holdsPlace(Contact contact) {
        return isInLine(contact, ContactField.POSTCODE) && isInLine(contact, ContactField.CITY);
    }

    private static boolean isInLine(Contact contact, ContactField field) {
        String line = contact.get(ContactField.ADDRESS);
        String value = contact.get(field);
        return line != null && value != null && line.contains(value);
    }

    /**
     * Replaces the parts of the stored line by those of the new one, and takes away the place that went with either and
     * that the row does not have; a country is never taken away.
     *
     * @param own the fields for which something else was chosen
     */
    static void replace(Contact contact, Contact stored, Set<Field> own, Contact.Builder merged) {
        PARTS.forEach(field -> merged.set(field, contact.get(field)));
        if (holdsPlace(contact) || holdsPlace(stored)) {
            PLACE.stream()
                    .filter(field ->
                            field != ContactField.COUNTRY && contact.get(field) == null && !own.contains(field))
                    .forEach(field -> merged.set(field, null));
        }
    }
}
