package com.isendu.contactimport.report;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do with one row, as a check reports it. Contains personal data, which {@link #toString()} does
 * not show. Immutable and thread-safe.
 *
 * @param position the position of the record in the source
 * @param identifier the identifying value of the contact as it would be stored: the e-mail address, or the phone number
 *     or the value of a custom field if the import identifies contacts by these fields; null if the row has no valid
 *     identifying value
 * @param outcome the outcome of the row
 * @param fields the fields whose values would change if the row is created or updated; otherwise empty. Also empty for
 *     an update if the sink calls neither {@link com.isendu.contactimport.sink.ContactBatch#decide} nor
 *     {@link com.isendu.contactimport.sink.ContactBatch#decideByKeys}, because the stored values are then unknown;
 *     copied, unmodifiable
 * @param reasons at least one reason if the row is rejected or skipped; otherwise empty; copied, unmodifiable
 */
public record RowChange(
        RowPosition position,
        @Nullable String identifier,
        RowOutcome outcome,
        List<FieldChange> fields,
        List<RowError> reasons) {

    /** Copies the lists. */
    public RowChange {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(outcome, "outcome");
        fields = List.copyOf(fields);
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "RowChange[row " + position.row() + ", " + outcome + ", " + fields.size() + " fields]";
    }

    /**
     * The value of one field before and after.
     *
     * @param field the field
     * @param before the stored value, or null if there is none
     * @param after the value that would be stored, or null if there is none
     */
    public record FieldChange(
            Field field, @Nullable String before, @Nullable String after) {

        /**
         * Compares two contacts.
         *
         * @param before the stored contact, or null
         * @param after the contact to store
         * @return the fields whose values differ; those with a value in the contact to store come first
         */
        public static List<FieldChange> between(@Nullable Contact before, Contact after) {
            Set<Field> fields = new LinkedHashSet<>();
            after.forEach((field, value) -> fields.add(field));
            if (before != null) {
                before.forEach((field, value) -> fields.add(field));
            }
            List<FieldChange> changes = new ArrayList<>();
            for (Field field : fields) {
                String old = before == null ? null : before.get(field);
                if (!Objects.equals(old, after.get(field))) {
                    changes.add(new FieldChange(field, old, after.get(field)));
                }
            }
            return changes;
        }

        @Override
        public String toString() {
            return "FieldChange[" + field.key() + "]";
        }
    }
}
