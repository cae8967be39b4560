package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.internal.table.ConstraintRule;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.ContactMark;
import com.isendu.contactimport.jdbc.internal.table.SqlName;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The host's own table of contacts, in place of the library's: which column holds which field.
 *
 * <pre>{@code
 * JdbcOptions options = JdbcOptions.builder()
 *         .contactTable(HostContactTable.named("crm.person")
 *                 .accountColumn("tenant")
 *                 .keyColumn("mail_key")
 *                 .column(ContactField.EMAIL, "mail")
 *                 .column(ContactField.LAST_NAME, "surname")
 *                 .build())
 *         .build();
 * }</pre>
 *
 * <p>The table needs a primary or unique key of account and contact key, in this order. Texts of the key compare byte
 * for byte; the account may also be a whole number or a UUID, and then accounts of imports are such, in canonical form.
 * {@link JdbcSchema#verify()} looks, and each import before it writes. Columns hold texts, or what their field is:
 *
 * <ul>
 *   <li>dates: DATE, or TIMESTAMP with or without time zone, at midnight UTC. A column of dates has no place for
 *       birthdays without a year, which are left out with a warning;
 *   <li>numbers: integers, DECIMAL, DOUBLE PRECISION; a number that would be rounded is rejected with
 *       {@code NUMBER_OUT_OF_RANGE};
 *   <li>yes and no: BOOLEAN; subscriptions, too, where true is {@code subscribed} and false {@code opted_out};
 *   <li>tags: an array of texts in PostgreSQL and H2, or JSON, as an array of texts;
 *   <li>texts of one line and choices: an enumeration. Another value is rejected with {@code CHOICE_UNKNOWN}; letter
 *       case does not matter;
 *   <li>the custom fields without a column of their own: JSON or JSONB.
 * </ul>
 *
 * <p>In SQLite a type is a hint: dates and times are texts there. A field without a column is not stored, which
 * previews and imports report as {@code FIELD_NOT_STORED}. Imports, mappings and the version stay in the library's
 * tables. Names are those that {@link JdbcOptions} takes. Immutable and thread-safe.
 */
public final class HostContactTable {

    private final ContactColumns columns;

    private HostContactTable(ContactColumns columns) {
        this.columns = columns;
    }

    /**
     * Starts from a table of which no column is known.
     *
     * @param table its name, or schema, dot and name
     * @return a builder
     * @throws IllegalArgumentException if it is no such name
     */
    public static Builder named(String table) {
        String[] parts = Objects.requireNonNull(table, "table").split("\\.", 2);
        for (String part : parts) {
            SqlName.checked(part, "table");
        }
        return new Builder(table);
    }

    ContactColumns columns() {
        return columns;
    }

    /** Collects the columns; not thread-safe. */
    public static final class Builder {

        private final String table;
        private final Map<Field, String> fields = new LinkedHashMap<>();
        private final Map<ContactMark, String> marks = new EnumMap<>(ContactMark.class);
        private String account = ContactColumns.ACCOUNT;
        private String contactKey = ContactColumns.CONTACT_KEY;
        private final Map<String, ConstraintRule> constraints = new HashMap<>();
        private @Nullable String customFields;

        private Builder(String table) {
            this.table = table;
        }

        /**
         * Sets the column of the account: texts, whole numbers or UUIDs. Default: {@code account_id}.
         *
         * @param column a name
         * @return this
         */
        public Builder accountColumn(String column) {
            this.account = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Sets the column of {@link com.isendu.contactimport.contact.Contact#key()}. Default: {@code contact_key}.
         *
         * @param column a name
         * @return this
         */
        public Builder keyColumn(String column) {
            this.contactKey = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Gives a field its column. Without one for {@link ContactField#EMAIL} a key that is an
         * address is taken for it.
         *
         * @param field a field, built-in or custom
         * @param column a name
         * @return this
         */
        public Builder column(Field field, String column) {
            fields.put(Objects.requireNonNull(field, "field"), SqlName.checked(column, "column"));
            return this;
        }

        /**
         * Sets the column of the custom fields without a column of their own, a JSON object of texts that
         * only imports write: texts or JSON. Default: none.
         *
         * @param column a name
         * @return this
         */
        public Builder customFieldsColumn(String column) {
            this.customFields = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Sets the columns that say when a contact was created and last updated: TIMESTAMP with or without time zone,
         * in UTC. Default: none.
         *
         * @param created a name
         * @param updated a name
         * @return this
         */
        public Builder timeColumns(String created, String updated) {
            marks.put(ContactMark.CREATED_AT, SqlName.checked(created, "column"));
            marks.put(ContactMark.UPDATED_AT, SqlName.checked(updated, "column"));
            return this;
        }

        /**
         * Sets the columns that say which import has created and last updated a contact: texts or UUIDs. Default: none.
         *
         * @param created a name
         * @param updated a name
         * @return this
         */
        public Builder importColumns(String created, String updated) {
            marks.put(ContactMark.CREATED_IMPORT, SqlName.checked(created, "column"));
            marks.put(ContactMark.UPDATED_IMPORT, SqlName.checked(updated, "column"));
            return this;
        }

        /**
         * Sets the column that shows whether somebody else has changed a contact since an import wrote it, of a type
         * that holds 64 bits. It takes null, and nobody but imports writes it. With it and {@link #importColumns}
         * imports can be undone ({@link ImportHistory#undo}). Default: none.
         *
         * @param column a name
         * @return this
         */
        public Builder hashColumn(String column) {
            marks.put(ContactMark.CONTENT_HASH, SqlName.checked(column, "column"));
            return this;
        }

        /**
         * Says what it means when a row violates a constraint of the table, so that the person who imports reads which
         * field to correct. Without it the row is rejected with {@code SINK_REJECTED}. PostgreSQL (with its own
         * driver), MariaDB, MySQL and H2 name unique keys, foreign keys and checks; SQLite names checks, and the
         * library finds named unique keys by their columns and a named foreign key where the table has one only. Other
         * databases name none.
         *
         * @param name the constraint or the unique index; letter case does not matter
         * @param field the field to correct
         * @param code the error; one of the host's, such as {@code acme.MOBILE_TAKEN}, gets its sentence from
         *     {@code ImportEngine.Builder.messages}
         * @return this
         */
        public Builder constraint(String name, Field field, ErrorCode code) {
            constraints.put(
                    SqlName.checked(name, "constraint").toLowerCase(Locale.ROOT),
                    new ConstraintRule(Objects.requireNonNull(field, "field"), Objects.requireNonNull(code, "code")));
            return this;
        }

        /**
         * Makes the table.
         *
         * @return the table
         * @throws IllegalArgumentException if no field has a column
         */
        public HostContactTable build() {
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("no field has a column");
            }
            return new HostContactTable(
                    new ContactColumns(table, account, contactKey, fields, customFields, marks, constraints));
        }
    }
}
