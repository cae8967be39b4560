package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reduces a contact to the fields that the sink stores. Otherwise, a value that cannot be stored would make the contact
 * look changed in each import. Immutable and thread-safe.
 */
public final class StoredFields {

    private static final Map<String, String> NO_YEAR = Map.of("code", ErrorCode.DATE_YEAR_MISSING.value());

    private final List<Field> dropped;
    private final boolean yearless;

    private StoredFields(List<Field> dropped, boolean yearless) {
        this.dropped = dropped;
        this.yearless = yearless;
    }

    /**
     * Finds what a sink does not keep.
     *
     * @param fields the fields that a contact of the import can have
     * @param stores whether the sink keeps a field
     * @param yearless whether it keeps birthdays without a year
     */
    static StoredFields of(Collection<Field> fields, Predicate<Field> stores, boolean yearless) {
        return new StoredFields(
                fields.stream()
                        .filter(field -> field != ContactField.EMAIL && !stores.test(field))
                        .toList(),
                yearless);
    }

    /** What the sink keeps of a contact; warns of a birthday that it cannot keep. */
    Contact of(Candidate candidate) {
        Contact contact = of(candidate.contact());
        String birthday = yearless ? null : contact.get(ContactField.BIRTHDAY);
        if (birthday == null || !birthday.startsWith("--")) {
            return contact;
        }
        candidate.warn(ContactField.BIRTHDAY, ErrorCode.VALUE_DROPPED, NO_YEAR);
        return contact.toBuilder().set(ContactField.BIRTHDAY, null).build();
    }

    private Contact of(Contact contact) {
        for (Field field : dropped) {
            if (contact.get(field) != null) {
                return without(contact);
            }
        }
        return contact;
    }

    private Contact without(Contact contact) {
        Contact.Builder kept = contact.toBuilder();
        dropped.forEach(field -> kept.set(field, null));
        return kept.build();
    }
}
