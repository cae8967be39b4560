package com.isendu.contactimport.jdbc.internal.table;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table and columns of contacts.
 *
 * @param table the name of the table, qualified if necessary
 * @param account the column of the account
 * @param key the column of the key within the account
 * @param fields the columns by field, in order
 * @param customFields the column of all other custom fields, or null for none
 * @param marks the columns of times and import ids
 * @param constraints the meaning of violations by constraint name in lower case
 */
public record ContactColumns(
        String table,
        String account,
        String key,
        Map<Field, String> fields,
        @Nullable String customFields,
        Map<ContactMark, String> marks,
        Map<String, ConstraintRule> constraints) {

    public static final String ACCOUNT = "account_id";
    public static final String CONTACT_KEY = "contact_key";
    static final String CUSTOM_FIELDS = "custom_fields";

    public ContactColumns {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        constraints = Map.copyOf(constraints);
    }

    /** Returns the columns of the library's table. */
    public static ContactColumns of(TableNames names) {
        return new ContactColumns(
                names.contact(), ACCOUNT, CONTACT_KEY, ownFields(), CUSTOM_FIELDS, ownMarks(), Map.of());
    }

    public boolean stores(Field field) {
        return fields.containsKey(field) || (customFields != null && field instanceof CustomField);
    }

    /** Returns the columns of those of the marks that have one. */
    public List<String> marks(List<ContactMark> wanted) {
        return wanted.stream().filter(marks::containsKey).map(marks::get).toList();
    }

    /** The same table, whose times the database fills. */
    public ContactColumns withoutTimes() {
        Map<ContactMark, String> others = new LinkedHashMap<>(marks);
        others.keySet().removeAll(ContactMark.TIMES);
        return new ContactColumns(table, account, key, fields, customFields, others, constraints);
    }

    /** All columns that are named. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(account, key));
        names.addAll(fields.values());
        names.addAll(marks.values());
        if (customFields != null) {
            names.add(customFields);
        }
        return names;
    }

    private static Map<Field, String> ownFields() {
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
