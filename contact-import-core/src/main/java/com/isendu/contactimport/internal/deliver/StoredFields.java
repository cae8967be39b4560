package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leaves of a contact what the sink keeps: a value that cannot be stored must not make a stored contact look changed each time.
 * Immutable and thread-safe.
 */
public final class StoredFields {

    private final List<Field> dropped;

    private StoredFields(List<Field> dropped) {
        this.dropped = dropped;
    }

    /**
     * Finds what a sink does not keep.
     *
     * @param fields the fields that a contact of the import can have
     * @param stores whether the sink keeps a field
     */
    public static StoredFields of(Collection<Field> fields, Predicate<Field> stores) {
        return new StoredFields(fields.stream()
                .filter(field -> field != ContactField.EMAIL && !stores.test(field))
                .toList());
    }

    Contact of(Contact contact) {
        return dropped.stream().allMatch(field -> contact.get(field) == null) ? contact : without(contact);
    }

    private Contact without(Contact contact) {
        Contact.Builder kept = contact.toBuilder();
        dropped.forEach(field -> kept.set(field, null));
        return kept.build();
    }
}
