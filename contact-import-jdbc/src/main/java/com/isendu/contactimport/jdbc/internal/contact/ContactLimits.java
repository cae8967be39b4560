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
 * The limits of the contact columns, read once for each import. A contact that does not fit is detected before it is
 * written, because the database would refuse the whole batch, not report the affected value, or truncate it. Immutable
 * and thread-safe.
 */
public final class ContactLimits {

    private final Map<Field, Limit> limits;
    private final @Nullable ColumnShape contactKey;

    /** What the column of a field takes, and how a value goes into it. */
    private record Limit(Field field, ColumnShape column, ColumnForm form) {}

    private ContactLimits(Map<Field, Limit> limits, @Nullable ColumnShape contactKey) {
        this.limits = limits;
        this.contactKey = contactKey;
    }

    static ContactLimits of(ContactColumns columns, TableShape table, ContactForm form) {
        Map<Field, Limit> known = new LinkedHashMap<>();
        columns.fields().forEach((field, name) -> {
            ColumnShape column = table.column(name);
            if (column != null) {
                known.put(field, new Limit(field, column, form.of(field)));
            }
        });
        return new ContactLimits(known, table.column(columns.key()));
    }

    /** Returns whether the column of a field, if it has one, holds texts. */
    public boolean takesText(Field field) {
        Limit limit = limits.get(field);
        return limit == null || limit.column.text();
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
        for (Limit limit : limits.values()) {
            RowError error = errorOf(limit, contact.get(limit.field));
            if (error != null) {
                return error;
            }
        }
        return null;
    }

    private static @Nullable RowError errorOf(Limit limit, @Nullable String value) {
        Field field = limit.field;
        if (value == null) {
            return limit.column.nullable()
                    ? null
                    : RowError.ofCell(ErrorCode.REQUIRED_MISSING, field.key(), RowError.NO_COLUMN);
        }
        return limit.column.takes(value) ? unfit(field, limit.form, value) : tooLong(field, limit.column);
    }

    private static @Nullable RowError unfit(Field field, ColumnForm column, String value) {
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
