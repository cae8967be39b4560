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
 * A contact table of the host that is used in place of the library's: which column contains which field.
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
 * <p>The table needs a primary or unique key of account and contact key, in this order. Texts of the key must be
 * compared byte by byte. The account may also be an integer or a UUID; the accounts of imports must then have this
 * form, written canonically. {@link JdbcSchema#verify()} checks these requirements, as does each import before it
 * writes. Columns contain text or the type of their field:
 *
 * <ul>
 *   <li>dates: DATE, or TIMESTAMP with or without time zone, at midnight UTC. Birthdays without a year do not fit into
 *       such a column and are dropped with a warning;
 *   <li>numbers: integers, DECIMAL, DOUBLE PRECISION; a number that would be rounded is rejected with
 *       {@code NUMBER_OUT_OF_RANGE};
 *   <li>yes and no: BOOLEAN. Subscriptions may be BOOLEAN too: true is {@code subscribed}, false is {@code opted_out};
 *   <li>tags: an array of texts in PostgreSQL and H2, or a JSON array of texts;
 *   <li>one-line texts and choices: an enumeration. Other values are rejected with {@code CHOICE_UNKNOWN}; letter case
 *       does not matter;
 *   <li>custom fields without a separate column: JSON or JSONB.
 * </ul>
 *
 * <p>In SQLite, types are hints: dates and times are texts. A field without a column is not stored; previews and
 * imports report it with {@code FIELD_NOT_STORED}. Imports, mappings and the schema version remain in the library's
 * tables. Names follow the rules of {@link JdbcOptions}. Immutable and thread-safe.
 */
public final class HostContactTable {

    private final ContactColumns columns;

    private HostContactTable(ContactColumns columns) {
        this.columns = columns;
    }

    /**
     * Starts building a table without columns.
     *
     * @param table the name of the table, optionally preceded by a schema and a dot
     * @return a builder
     * @throws IllegalArgumentException if the name is invalid
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

    /** Collects the columns. Not thread-safe. */
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
         * Sets the column of the account, which contains texts, integers or UUIDs. Default: {@code account_id}.
         *
         * @param column the name of the column
         * @return this builder
         */
        public Builder accountColumn(String column) {
            this.account = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Sets the column of {@link com.isendu.contactimport.contact.Contact#key()}. Default: {@code contact_key}.
         *
         * @param column the name of the column
         * @return this builder
         */
        public Builder keyColumn(String column) {
            this.contactKey = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Sets the column of a field. If {@link ContactField#EMAIL} has no column, a key that is an e-mail address is
         * read as its value.
         *
         * @param field a built-in or custom field
         * @param column the name of the column
         * @return this builder
         */
        public Builder column(Field field, String column) {
            fields.put(Objects.requireNonNull(field, "field"), SqlName.checked(column, "column"));
            return this;
        }

        /**
         * Sets the column of all custom fields without a separate column. It contains a JSON object of texts, as text
         * or JSON, and only imports write it. Default: none.
         *
         * @param column the name of the column
         * @return this builder
         */
        public Builder customFieldsColumn(String column) {
            this.customFields = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Sets the columns of the times at which a contact was created and last updated: TIMESTAMP with or without time
         * zone, in UTC. Default: none.
         *
         * @param created the name of the column for the creation
         * @param updated the name of the column for the last update
         * @return this builder
         */
        public Builder timeColumns(String created, String updated) {
            marks.put(ContactMark.CREATED_AT, SqlName.checked(created, "column"));
            marks.put(ContactMark.UPDATED_AT, SqlName.checked(updated, "column"));
            return this;
        }

        /**
         * Sets the columns of the ids of the imports that created and last updated a contact: texts or UUIDs. Default:
         * none.
         *
         * @param created the name of the column for the creation
         * @param updated the name of the column for the last update
         * @return this builder
         */
        public Builder importColumns(String created, String updated) {
            marks.put(ContactMark.CREATED_IMPORT, SqlName.checked(created, "column"));
            marks.put(ContactMark.UPDATED_IMPORT, SqlName.checked(updated, "column"));
            return this;
        }

        /**
         * Sets the column that shows whether a contact was changed after an import wrote it. It must be a nullable
         * 64-bit integer, and only imports may write it. Undoing an import ({@link ImportHistory#undo}) requires this
         * column and {@link #importColumns}. Default: none.
         *
         * @param column the name of the column
         * @return this builder
         */
        public Builder hashColumn(String column) {
            marks.put(ContactMark.CONTENT_HASH, SqlName.checked(column, "column"));
            return this;
        }

        /**
         * Defines the error of a row that violates a constraint of the table, so that the person who imports sees which
         * field to correct. Otherwise, the row is rejected with {@code SINK_REJECTED}.
         *
         * <p>PostgreSQL (with its standard driver), MariaDB, MySQL and H2 report the names of unique keys, foreign keys
         * and checks. SQLite reports the names of checks; the library identifies named unique keys by their columns,
         * and a named foreign key if the table has only one. Other databases report no names.
         *
         * @param name the name of the constraint or unique index; letter case does not matter
         * @param field the field to correct
         * @param code the error code; {@code ImportEngine.Builder.messages} supplies the message of a host's code such
         *     as {@code acme.MOBILE_TAKEN}
         * @return this builder
         */
        public Builder constraint(String name, Field field, ErrorCode code) {
            constraints.put(
                    SqlName.checked(name, "constraint").toLowerCase(Locale.ROOT),
                    new ConstraintRule(Objects.requireNonNull(field, "field"), Objects.requireNonNull(code, "code")));
            return this;
        }

        /**
         * Builds the table.
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
