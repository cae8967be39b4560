package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.ContactMark;
import com.isendu.contactimport.jdbc.internal.table.SqlName;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
 *                 .emailKeyColumn("mail_key")
 *                 .column(ContactField.EMAIL, "mail")
 *                 .column(ContactField.LAST_NAME, "surname")
 *                 .build())
 *         .build();
 * }</pre>
 *
 * <p>The table needs a primary or unique key of account and e-mail key, in this order, both of them texts that compare byte for byte;
 * {@link JdbcSchema#verify()} looks. All columns named here hold texts, but for those of points in time. Where the
 * database turns texts into dates, the birthday may be a column of type DATE: birthdays without a year are then left out with a warning. A field without a column is
 * not stored, which imports report as {@code FIELD_NOT_STORED}. Imports, mappings and the version stay in the library's tables. Names are those that {@link JdbcOptions} takes.
 * Immutable and thread-safe.
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
        private String emailKey = ContactColumns.EMAIL_KEY;
        private @Nullable String customFields;

        private Builder(String table) {
            this.table = table;
        }

        /**
         * Sets the column of the account. Default: {@code account_id}.
         *
         * @param column a name
         * @return this
         */
        public Builder accountColumn(String column) {
            this.account = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Sets the column of {@link com.isendu.contactimport.contact.Contact#emailKey()}. Default: {@code email_key}.
         *
         * @param column a name
         * @return this
         */
        public Builder emailKeyColumn(String column) {
            this.emailKey = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Gives a field its column. Without one for {@link ContactField#EMAIL} the key is taken for the address.
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
         * Sets the column of the custom fields without a column of their own, a JSON object of texts. Default: none.
         *
         * @param column a name
         * @return this
         */
        public Builder customFieldsColumn(String column) {
            this.customFields = SqlName.checked(column, "column");
            return this;
        }

        /**
         * Sets the columns that say when a contact was created and last updated, of the type that the library's table has.
         * Default: none.
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
         * Sets the columns that say which import has created and last updated a contact. Default: none.
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
         * Sets the column that shows whether somebody else has changed a contact since an import wrote it, of a type that holds 64 bits. It
         * takes null, and nobody but imports writes it. With it and {@link #importColumns} imports can be undone
         * ({@link ImportHistory#undo}). Default: none.
         *
         * @param column a name
         * @return this
         */
        public Builder hashColumn(String column) {
            marks.put(ContactMark.CONTENT_HASH, SqlName.checked(column, "column"));
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
            return new HostContactTable(new ContactColumns(table, account, emailKey, fields, customFields, marks));
        }
    }
}
