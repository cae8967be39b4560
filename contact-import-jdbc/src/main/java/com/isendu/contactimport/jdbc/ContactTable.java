package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of contacts: its SQL, made of the fields so that a new field is a line of {@link ContactField} and a migration, and
 * the way of a contact into its columns and out of them.
 */
final class ContactTable {

    private static final String NAME = "contact_import_contact";
    private static final ContactField[] FIELDS = ContactField.values();
    private static final String VALUES =
            Arrays.stream(FIELDS).map(ContactField::key).collect(Collectors.joining(", ")) + ", custom_fields";

    static final String INSERT = "INSERT INTO " + NAME + " (" + VALUES
            + ", updated_at, updated_import, account_id, email_key, created_at, created_import) VALUES ("
            + placeholders(FIELDS.length + 7) + ")";

    static final String UPDATE = "UPDATE " + NAME + " SET " + VALUES.replace(",", " = ?,")
            + " = ?, updated_at = ?, updated_import = ? WHERE account_id = ? AND email_key = ?";

    // Ordered as the primary key is, to the letter: else H2 sorts all the rest of the account for each page.
    static final String SELECT_PAGE = "SELECT email_key, " + VALUES + " FROM " + NAME
            + " WHERE account_id = ? AND email_key > ? ORDER BY account_id, email_key FETCH FIRST ? ROWS ONLY";

    private ContactTable() {}

    // Whole keys: given the account once and a list of e-mail keys, H2 reads all contacts of the account.
    static String selectByKeys(int keys, String lockClause) {
        return "SELECT email_key, " + VALUES + " FROM " + NAME + " WHERE (account_id, email_key) IN ("
                + String.join(", ", Collections.nCopies(keys, "(?, ?)")) + ")" + lockClause;
    }

    /** Binds what {@link #INSERT} needs. */
    static void bindInsert(PreparedStatement insert, Contact contact, Stamp stamp) throws SQLException {
        int index = bindUpdate(insert, contact, stamp);
        insert.setObject(index, stamp.at());
        insert.setString(index + 1, stamp.importId());
    }

    /** Binds what {@link #UPDATE} needs, and gives the index after it. */
    static int bindUpdate(PreparedStatement update, Contact contact, Stamp stamp) throws SQLException {
        int index = 1;
        for (ContactField field : FIELDS) {
            update.setString(index++, contact.get(field));
        }
        update.setString(index++, encode(contact.customValues()));
        update.setObject(index++, stamp.at());
        update.setString(index++, stamp.importId());
        update.setString(index++, stamp.account());
        update.setString(index++, contact.emailKey());
        return index;
    }

    /** Reads the contact of the current row. */
    static Contact read(ResultSet row) throws SQLException {
        Contact.Builder contact = Contact.builder();
        int column = 2;
        for (ContactField field : FIELDS) {
            contact.set(field, row.getString(column++));
        }
        decode(row.getString(column), contact);
        return contact.emailKey(row.getString(1)).build();
    }

    private static @Nullable String encode(Map<CustomField, String> customValues) {
        if (customValues.isEmpty()) {
            return null;
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        customValues.forEach((field, value) -> byKey.put(field.key(), value));
        return FlatJson.encode(byKey);
    }

    private static void decode(@Nullable String json, Contact.Builder contact) {
        if (json == null) {
            return;
        }
        try {
            FlatJson.decode(json).forEach((key, value) -> contact.set(customField(key), value));
        } catch (IllegalArgumentException e) {
            throw Faults.exception(Fault.STORED_VALUE_MALFORMED);
        }
    }

    // The declaration is the host's and may have changed; custom fields are equal by name.
    private static CustomField customField(String key) {
        if (!key.startsWith(CustomField.KEY_PREFIX)) {
            throw new IllegalArgumentException("no key of a custom field");
        }
        return CustomField.text(key.substring(CustomField.KEY_PREFIX.length()));
    }

    private static String placeholders(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
