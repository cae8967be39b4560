package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.EnumSet;
import java.util.Set;

/**
 * The fields that belong to an address line: its parts and, if the line contains them, postcode, town, province and
 * country. They are replaced together with the line.
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

    /** Returns whether the value of a field belongs to the address line of a contact. */
    static boolean has(Field field, Contact contact) {
        return field instanceof ContactField known
                && (PARTS.contains(known) || (PLACE.contains(known) && holdsPlace(contact)));
    }

    /** Returns whether the value of a field belongs to a line that both contacts have. */
    static boolean isOf(Field field, Contact contact, Contact stored) {
        String line = contact.get(ContactField.ADDRESS);
        return has(field, contact) && line != null && line.equals(stored.get(ContactField.ADDRESS));
    }

    /** A line that contains postcode and town is the whole address, even if these have separate columns. */
    private static boolean holdsPlace(Contact contact) {
        return isInLine(contact, ContactField.POSTCODE) && isInLine(contact, ContactField.CITY);
    }

    private static boolean isInLine(Contact contact, ContactField field) {
        String line = contact.get(ContactField.ADDRESS);
        String value = contact.get(field);
        return line != null && value != null && line.contains(value);
    }

    /**
     * Replaces the parts of the stored line with those of the new line. Removes a postcode, town or province that
     * belongs to either line and that the row lacks; never removes a country.
     *
     * @param own the fields with a separate strategy
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
