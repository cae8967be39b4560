package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.vocabulary.HeaderReading;
import com.isendu.contactimport.internal.map.vocabulary.Sense;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which field a header with several names means; none if it is unclear. */
final class FieldRules {

    /** The fields that describe one place, and must not be gathered from two. */
    static final Set<ContactField> ADDRESS_BLOCK = Set.of(
            ContactField.ADDRESS,
            ContactField.HOUSE_NUMBER,
            ContactField.ADDRESS2,
            ContactField.POSTCODE,
            ContactField.CITY,
            ContactField.PROVINCE,
            ContactField.COUNTRY);

    /** The fields that several columns feed in turn, where the first is blank. */
    static final Set<Field> SEVERAL_COLUMNS = Set.of(ContactField.EMAIL, ContactField.PHONE);

    private static final Set<ContactField> PERSON =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME, ContactField.COMPANY);
    private static final Set<ContactField> STREET_AND_NUMBER = Set.of(ContactField.ADDRESS, ContactField.HOUSE_NUMBER);
    private static final String SECOND = "2";

    private FieldRules() {}

    /** Returns the field of a header, or null. */
    static @Nullable ContactField field(HeaderReading reading) {
        if (reading.has(Sense.NEVER) || reading.has(Sense.FAX)) {
            return null;
        }
        ContactField field = isPersonAlone(reading) ? ContactField.FULL_NAME : named(reading);
        if (field == null || !agrees(reading, field)) {
            return null;
        }
        return isSecond(reading) ? second(field, reading) : field;
    }

    /** Returns the rank of a column among others for its field. */
    static Standing standing(ContactField field, HeaderReading reading) {
        if (isSecond(reading) && SEVERAL_COLUMNS.contains(field)) {
            return Standing.ALTERNATIVE;
        }
        boolean ofCompany = field == ContactField.PHONE && reading.fields().contains(ContactField.COMPANY);
        if (reading.landline() || ofCompany) {
            return Standing.LANDLINE;
        }
        return reading.preferred() ? Standing.PREFERRED : Standing.USUAL;
    }

    private static boolean isSecond(HeaderReading reading) {
        return !reading.ordinal().isEmpty() || reading.has(Sense.ALTERNATIVE);
    }

    private static boolean isPersonAlone(HeaderReading reading) {
        return (reading.has(Sense.PERSON) || reading.has(Sense.CONTACT_PERSON)) && reading.isOnePhrase();
    }

    private static @Nullable ContactField named(HeaderReading reading) {
        if (STREET_AND_NUMBER.equals(reading.fields()) && reading.preferred()) {
            return ContactField.ADDRESS;
        }
        return single(isNamedInBrackets(reading) ? reading.bracketed() : reading.fields());
    }

    // "Buyer (phone)", "Address (city)"
    private static boolean isNamedInBrackets(HeaderReading reading) {
        Set<ContactField> outside = reading.fields();
        boolean whose = outside.isEmpty() && !reading.has(Sense.BARE_NAME);
        boolean part = outside.equals(Set.of(ContactField.ADDRESS)) && ADDRESS_BLOCK.containsAll(reading.bracketed());
        return !reading.bracketed().isEmpty() && reading.unknown() == 0 && reading.knowsBracketed() && (whose || part);
    }

    private static @Nullable ContactField single(Set<ContactField> named) {
        Set<ContactField> fields = named.isEmpty() ? EnumSet.noneOf(ContactField.class) : EnumSet.copyOf(named);
        // "Address city", "company phone": the first word names the owner, the second the field.
        if (fields.size() > 1 && ADDRESS_BLOCK.containsAll(fields)) {
            fields.remove(ContactField.ADDRESS);
        }
        if (fields.size() > 1) {
            fields.remove(ContactField.COMPANY);
        }
        return fields.size() == 1 ? fields.iterator().next() : null;
    }

    private static boolean agrees(HeaderReading reading, ContactField field) {
        // "Postcode (delivery address)": an address in brackets names the owner.
        boolean sameInBrackets =
                reading.bracketed().stream().allMatch(inside -> inside == field || inside == ContactField.ADDRESS);
        // "Number of e-mails"
        boolean counted = field == ContactField.EMAIL && reading.has(Sense.BARE_NUMBER);
        return sameInBrackets && !counted && (!reading.has(Sense.BARE_NAME) || PERSON.contains(field));
    }

    // "Phone 2" belongs to the same person; the phone of "guest 2" or of an alternative contact belongs to another
    // person. A second street line has a separate field.
    private static @Nullable ContactField second(ContactField field, HeaderReading reading) {
        if (SEVERAL_COLUMNS.contains(field)) {
            return reading.whose().isEmpty() ? field : null;
        }
        boolean secondLine = field == ContactField.ADDRESS
                && reading.ordinalLast()
                && reading.ordinal().equals(SECOND);
        return secondLine ? ContactField.ADDRESS2 : null;
    }
}
