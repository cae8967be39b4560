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
 * What a contact was before an import changed it, kept as a JSON object of texts.
 *
 * @param contact all its values
 * @param updatedBy the import that had written it, or null
 */
record Version(Contact contact, @Nullable String updatedBy) {

    // No key of a field begins so.
    private static final String UPDATED_BY = "@updated_import";

    static String text(MarkedContact before) {
        Map<String, String> values = new LinkedHashMap<>();
        String updatedBy = before.updatedBy();
        if (updatedBy != null) {
            values.put(UPDATED_BY, updatedBy);
        }
        before.contact().forEach((field, value) -> values.put(field.key(), value));
        return FlatJson.encode(values);
    }

    static Version of(String contactKey, String text) {
        try {
            Map<String, String> values = FlatJson.decode(text);
            String updatedBy = values.remove(UPDATED_BY);
            Contact.Builder contact = Contact.builder();
            values.forEach((key, value) -> contact.set(field(key), value));
            return new Version(contact.key(contactKey).build(), updatedBy);
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
