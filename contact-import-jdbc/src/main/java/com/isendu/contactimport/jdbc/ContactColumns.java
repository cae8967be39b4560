package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of which table hold a contact.
 *
 * @param table the table, qualified where it has to be
 * @param account the account of the contact
 * @param emailKey its key within the account
 * @param fields the column of each field that has one, in order
 * @param customFields the column of all other custom fields, or null for none
 * @param marks the columns that say when and by which import
 */
record ContactColumns(
        String table,
        String account,
        String emailKey,
        Map<Field, String> fields,
        @Nullable String customFields,
        Map<ContactMark, String> marks) {

    static final String ACCOUNT = "account_id";
    static final String EMAIL_KEY = "email_key";
    static final String CUSTOM_FIELDS = "custom_fields";

    ContactColumns {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** Those of the library's own table. */
    static ContactColumns of(TableNames names) {
        return new ContactColumns(names.contact(), ACCOUNT, EMAIL_KEY, ownFields(), CUSTOM_FIELDS, ownMarks());
    }

    static Map<Field, String> ownFields() {
        Map<Field, String> fields = new LinkedHashMap<>();
        for (ContactField field : ContactField.values()) {
            fields.put(field, field.key());
        }
        return fields;
    }

    private static Map<ContactMark, String> ownMarks() {
        Map<ContactMark, String> marks = new EnumMap<>(ContactMark.class);
        for (ContactMark mark : ContactMark.values()) {
            marks.put(mark, mark.column());
        }
        return marks;
    }
}
