package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.jdbc.internal.table.ColumnShape;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import com.isendu.contactimport.jdbc.internal.value.ColumnForm;
import com.isendu.contactimport.jdbc.internal.value.UnfitValueException;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of contacts take, read once for each import. A contact that does not fit is detected without asking the database,
 * which would refuse the whole batch, does not say which value it means, or cuts the value off. Immutable and thread-safe.
 */
public final class ContactLimits {

    private final Map<Field, ColumnShape> columns;
    private final ContactForm form;
    private final @Nullable ColumnShape contactKey;

    private ContactLimits(Map<Field, ColumnShape> columns, ContactForm form, @Nullable ColumnShape contactKey) {
        this.columns = columns;
        this.form = form;
        this.contactKey = contactKey;
    }

    static ContactLimits of(ContactColumns columns, TableShape table, ContactForm form) {
        Map<Field, ColumnShape> known = new LinkedHashMap<>();
        columns.fields().forEach((field, name) -> {
            ColumnShape column = table.column(name);
            if (column != null) {
                known.put(field, column);
            }
        });
        return new ContactLimits(known, form, table.column(columns.key()));
    }

    /** Tells whether the column of a field, if it has one, holds texts. */
    public boolean takesText(Field field) {
        ColumnShape column = columns.get(field);
        return column == null || column.text();
    }

    /** The decision, or a rejection where it asks to store what does not fit. */
    public ContactDecision apply(ContactDecision decision) {
        RowError error = decision.writes() ? errorOf(decision.contact()) : null;
        return error == null ? decision : new ContactDecision(ContactOutcome.rejected(error), decision.contact());
    }

    private @Nullable RowError errorOf(Contact contact) {
        if (contactKey != null && !contactKey.takes(contact.key())) {
            return tooLong(ContactField.EMAIL, contactKey);
        }
        for (Map.Entry<Field, ColumnShape> entry : columns.entrySet()) {
            RowError error = errorOf(entry.getKey(), contact.get(entry.getKey()), entry.getValue());
            if (error != null) {
                return error;
            }
        }
        return null;
    }

    private @Nullable RowError errorOf(Field field, @Nullable String value, ColumnShape column) {
        if (value == null) {
            return column.nullable() ? null : RowError.of(ErrorCode.REQUIRED_MISSING, field.key(), RowError.NO_COLUMN);
        }
        return column.takes(value) ? unfit(field, value) : tooLong(field, column);
    }

    private @Nullable RowError unfit(Field field, String value) {
        ColumnForm column = form.of(field);
        if (column.isPlain()) {
            return null;
        }
        try {
            column.value(value);
            return null;
        } catch (UnfitValueException e) {
            Map<String, String> choices =
                    Map.of("choices", String.join(", ", column.type().choices()));
            boolean hasChoices = !column.type().choices().isEmpty();
            return new RowError(e.code(), field.key(), RowError.NO_COLUMN, hasChoices ? choices : Map.of());
        }
    }

    private static RowError tooLong(Field field, ColumnShape column) {
        Map<String, String> limit = Map.of("limit", String.valueOf(column.length()));
        return new RowError(ErrorCode.FIELD_TOO_LONG, field.key(), RowError.NO_COLUMN, limit);
    }
}
