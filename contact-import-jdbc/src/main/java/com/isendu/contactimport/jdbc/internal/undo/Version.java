package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.jdbc.internal.contact.MarkedContact;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An earlier version of a contact before an import changed it, stored as a JSON object of texts.
 *
 * @param contact all its values
 * @param updatedBy the id of the import that wrote it, or null
 */
record Version(Contact contact, @Nullable String updatedBy) {

    // No field key begins with this character.
    private static final String UPDATED_BY = "@updated_import";
    private static final String KEY = "@key";

    /**
     * Writes a contact down.
     *
     * @param before the contact as it is stored
     * @param key what it is known by from now on
     */
    static String text(MarkedContact before, String key) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!before.contact().key().equals(key)) {
            values.put(KEY, before.contact().key());
        }
        String updatedBy = before.updatedBy();
        if (updatedBy != null) {
            values.put(UPDATED_BY, updatedBy);
        }
        before.contact().forEach((field, value) -> values.put(field.key(), value));
        return FlatJson.encode(values);
    }

    /** Returns the same text for a contact that is known by another key from now on. */
    static String rekeyed(String text, String formerKey) {
        Map<String, String> values = new LinkedHashMap<>(FlatJson.decode(text));
        values.putIfAbsent(KEY, formerKey);
        return FlatJson.encode(values);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param contactKey what the contact is known by since then
     */
    static Version of(String contactKey, String text) {
        try {
            Map<String, String> values = FlatJson.decode(text);
            String formerKey = values.remove(KEY);
            String updatedBy = values.remove(UPDATED_BY);
            Contact.Builder contact = Contact.builder();
            values.forEach((key, value) -> contact.set(field(key), value));
            return new Version(
                    contact.key(formerKey == null ? contactKey : formerKey).build(), updatedBy);
        } catch (IllegalArgumentException e) {
            throw Faults.exception(Fault.STORED_VALUE_MALFORMED);
        }
    }

    private static Field field(String key) {
        return Field.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no key of a field"));
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return "Version";
    }
}
