package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The custom fields of a contact as one text, a JSON object. */
final class CustomFieldsText {

    private CustomFieldsText() {}

    /** Returns the custom fields without a separate column as text, or null if there are none. */
    static @Nullable String of(Contact contact, Set<Field> elsewhere) {
        if (contact.customValues().isEmpty()) {
            return null;
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        contact.customValues().forEach((field, value) -> {
            if (!elsewhere.contains(field)) {
                byKey.put(field.key(), value);
            }
        });
        return byKey.isEmpty() ? null : FlatJson.encode(byKey);
    }

    static void read(@Nullable String json, Contact.Builder contact) {
        if (json == null) {
            return;
        }
        try {
            FlatJson.decode(json).forEach((key, value) -> contact.set(field(key), value));
        } catch (IllegalArgumentException e) {
            throw Faults.exception(Fault.STORED_VALUE_MALFORMED);
        }
    }

    // The declaration is the host's and may have changed; custom fields are equal by name.
    private static CustomField field(String key) {
        if (!key.startsWith(CustomField.KEY_PREFIX)) {
            throw new IllegalArgumentException("no key of a custom field");
        }
        return CustomField.text(key.substring(CustomField.KEY_PREFIX.length()));
    }
}
