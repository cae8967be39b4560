package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Objects;

/**
 * A value that does not come from a column: for all rows, or for the rows in which the cells of the field are blank.
 * Part of a {@link ColumnMapping} and stored with it. Immutable; {@link #toString()} shows no value.
 *
 * <p>Before anything is written, a run checks that the field exists and accepts the value. No
 * {@linkplain com.isendu.contactimport.options.ImportOptions.Builder#identifiedBy identifying field} accepts a fixed
 * value, because all rows would be the same contact; the run stops with {@code FIXED_VALUE_INVALID}.
 *
 * @param field the key of the field, for example {@code country} or {@code custom.shop}; not that of the e-mail field
 * @param value the value as written in a cell, not blank; for {@link Kind#TAG}, a single tag
 * @param kind which rows get the value
 */
public record FixedValue(String field, String value, Kind kind) {

    private static final String NOT_IN_TAGS = ",;|\"\r\n";

    /**
     * Validates the value as far as possible without the import.
     *
     * @throws IllegalArgumentException if the value is blank, the field is the e-mail field, the field of a constant is
     *     a subscription field, or a tag contains a separator (comma, semicolon, bar, {@code :::}), a double quote or a
     *     line break
     */
    public FixedValue {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(kind, "kind");
        if (field.equals(ContactField.EMAIL.key())) {
            throw new IllegalArgumentException("the e-mail of all rows cannot be the same");
        }
        if (kind == Kind.CONSTANT && isSubscription(field)) {
            throw new IllegalArgumentException("a constant would replace the opt-outs in the file: give " + field
                    + " a default, or import an opt-out list");
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("the value for all rows must not be blank: " + field);
        }
        if (kind == Kind.TAG && (value.contains(":::") || value.chars().anyMatch(c -> NOT_IN_TAGS.indexOf(c) >= 0))) {
            throw new IllegalArgumentException(
                    "a tag must not hold a separator (comma, semicolon, bar, :::), a double quote or a line break");
        }
    }

    private static boolean isSubscription(String field) {
        return ContactField.ofKey(field)
                .filter(known -> known.type() == FieldType.SUBSCRIPTION)
                .isPresent();
    }

    /**
     * Returns a value that replaces the cells of the field in every row.
     *
     * @param field any mappable field except the subscription fields and the identifying fields
     * @param value the value as written in a cell, not blank
     * @return the constant
     * @throws IllegalArgumentException under the conditions of the {@linkplain #FixedValue constructor}
     */
    public static FixedValue constant(Field field, String value) {
        return new FixedValue(field.key(), value, Kind.CONSTANT);
    }

    /**
     * Returns a value for rows in which the cells of the field are blank.
     *
     * @param field any mappable field except the identifying fields
     * @param value the value as written in a cell, not blank
     * @return the default
     * @throws IllegalArgumentException under the conditions of the {@linkplain #FixedValue constructor}
     */
    public static FixedValue defaultValue(Field field, String value) {
        return new FixedValue(field.key(), value, Kind.DEFAULT);
    }

    /**
     * Returns a tag that every row gets in addition to its tags.
     *
     * @param tag the tag, not blank, without separators
     * @return the tag
     * @throws IllegalArgumentException under the conditions of the {@linkplain #FixedValue constructor}
     */
    public static FixedValue tag(String tag) {
        return new FixedValue(ContactField.TAGS.key(), tag, Kind.TAG);
    }

    /** Which rows get the value. */
    public enum Kind {
        /** All rows; the value replaces that of the cells. */
        CONSTANT,
        /** Rows in which the cells of the field are blank. */
        DEFAULT,
        /** All rows; the tag is added to those of the cells. */
        TAG
    }

    @Override
    public String toString() {
        return kind + " " + field;
    }
}
