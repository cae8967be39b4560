package com.isendu.contactimport.internal.row;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbered fields of one import, so that a candidate can store values in arrays instead of a map. Immutable. */
public final class FieldSlots {

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final List<Field> fields;
    private final Map<CustomField, Integer> customSlots = new HashMap<>();
    private final Set<Field> required;
    private final boolean dropsInvalid;
    private final List<Field> otherKeys;

    /**
     * Numbers the built-in fields and then the custom ones, all of them optional but the e-mail and the custom ones
     * that say otherwise; invalid values are problems.
     *
     * @param customFields the fields that the host declares
     */
    public FieldSlots(List<CustomField> customFields) {
        this(customFields, Set.of(), false, List.of());
    }

    /**
     * Numbers the built-in fields and then the custom ones.
     *
     * @param customFields the fields that the host declares
     * @param requiredFields the fields without which a contact is rejected, in addition to those that are always
     *     required
     * @param dropsInvalid whether invalid values of optional fields are dropped
     * @param otherKeys the fields that identify a contact without an e-mail address, the best first
     */
    public FieldSlots(
            List<CustomField> customFields, Set<Field> requiredFields, boolean dropsInvalid, List<Field> otherKeys) {
        this.dropsInvalid = dropsInvalid;
        this.otherKeys = List.copyOf(otherKeys);
        Set<Field> needed = new HashSet<>(requiredFields);
        customFields.stream().filter(CustomField::required).forEach(needed::add);
        this.required = Set.copyOf(needed);
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
     * Returns the field of a slot.
     *
     * @param slot the number of a field
     * @return the field
     */
    public Field at(int slot) {
        return fields.get(slot);
    }

    /**
     * Returns the number of a field.
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
     * @return the field, or empty if no field has that key or it is not mappable
     */
    public Optional<Field> mappable(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .filter(field -> !(field instanceof ContactField known) || known.mappable())
                .findFirst();
    }

    /**
     * Returns the fields without which a contact is rejected, except the e-mail field.
     *
     * @return an unmodifiable list in the order of the slots
     */
    public List<Field> required() {
        return fields.stream().filter(required::contains).toList();
    }

    /**
     * Returns the fields that identify a contact without an e-mail address.
     *
     * @return an unmodifiable list, the best first; empty in most imports
     */
    public List<Field> otherKeys() {
        return otherKeys;
    }

    /** Returns the keys of all fields that identify a contact, for messages. */
    public String keyNames() {
        return Stream.concat(Stream.of(ContactField.EMAIL), otherKeys.stream())
                .map(Field::key)
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns whether an invalid value of a field is dropped.
     *
     * @param field a declared field
     * @return true for an optional field of an import that drops invalid values, and for the date of a consent, which
     *     is not worth the person; never for a subscription, since what cannot be understood may be a refusal
     */
    public boolean drops(Field field) {
        return (dropsInvalid || field == ContactField.CONSENT_DATE)
                && field != ContactField.EMAIL
                && field.type() != FieldType.SUBSCRIPTION
                && !required.contains(field);
    }

    /**
     * Finds the field that a bean property is named like.
     *
     * @param property a field key, or a name such as {@code firstName}
     * @return the field, or null
     */
    public @Nullable Field ofProperty(String property) {
        String snake = CAPITAL.matcher(property).replaceAll("_$0").toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.key().equals(property)
                        || field.key().equals(snake)
                        || field.key().equals(CustomField.KEY_PREFIX + snake))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the number of fields.
     *
     * @return the number of slots
     */
    public int size() {
        return fields.size();
    }
}
