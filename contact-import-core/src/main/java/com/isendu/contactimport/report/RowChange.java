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
 * What an import would do with one row, as a check finds out: what it would store, and what is stored now. Immutable
 * and thread-safe. It holds personal data; {@link #toString()} shows none.
 *
 * @param position where the record stands
 * @param identifier what identifies the contact, as it would be stored: the e-mail address, or the phone number or id
 *     of an import that identifies contacts by these, too; null where the row has none that is valid
 * @param outcome what would become of the row
 * @param fields for created and updated: each field whose value would change; else empty; copied, unmodifiable. Empty
 *     for an update of a sink that does without {@link com.isendu.contactimport.sink.ContactBatch#decide}, too: what it
 *     has stored is not known
 * @param reasons for rejected and skipped: why, at least one; else empty; copied, unmodifiable
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
     * @param before what is stored, or null for nothing
     * @param after what would be stored, or null for nothing
     */
    public record FieldChange(
            Field field, @Nullable String before, @Nullable String after) {

        /**
         * Compares two contacts.
         *
         * @param before the stored one, or null
         * @param after the one to store
         * @return the fields whose values differ, those of the contact to store first
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
