package com.isendu.contactimport.internal.row;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one import, each with a number, so that a candidate is two arrays and no map. Immutable. */
public final class FieldSlots {

    private final List<Field> fields;
    private final Map<CustomField, Integer> customSlots = new HashMap<>();

    /**
     * Numbers the built-in fields and then the custom ones.
     *
     * @param customFields the fields that the host declares
     */
    public FieldSlots(List<CustomField> customFields) {
        List<Field> all = new ArrayList<>(List.of(ContactField.values()));
        for (CustomField field : customFields) {
            customSlots.put(field, all.size());
            all.add(field);
        }
        this.fields = List.copyOf(all);
    }

    /**
     * All fields, each at the place of its slot.
     *
     * @return an unmodifiable list
     */
    public List<Field> fields() {
        return fields;
    }

    /**
     * The number of a field.
     *
     * @param field a built-in field or one of the declared custom ones
     * @return its slot
     * @throws IllegalArgumentException if the field is not declared
     */
    public int of(Field field) {
        if (field instanceof ContactField known) {
            return known.ordinal();
        }
        Integer slot = customSlots.get((CustomField) field);
        if (slot == null) {
            throw new IllegalArgumentException("field " + field.key() + " is not declared");
        }
        return slot;
    }

    /**
     * Finds a field that a column can feed.
     *
     * @param key the key of a field
     * @return the field, or empty when there is none of that key or it is only ever derived
     */
    public Optional<Field> mappable(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .filter(field -> !(field instanceof ContactField known) || known.mappable())
                .findFirst();
    }

    /**
     * Tells how many fields there are.
     *
     * @return the number of slots
     */
    public int size() {
        return fields.size();
    }
}
