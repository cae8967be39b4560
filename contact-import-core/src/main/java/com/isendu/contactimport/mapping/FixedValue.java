package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Objects;

/**
 * A value that the file lacks, the same for all its rows: part of a {@link ColumnMapping}, and remembered with it.
 * Immutable; {@link #toString()} shows no value.
 *
 * <p>Whether the field exists and takes the value is judged when a run binds the mapping to a source, before anything
 * is written.
 *
 * @param field the key of the field, for example {@code country} or {@code custom.shop}; not that of the e-mail
 * @param value the value as a cell would have it, not blank; of {@link Kind#TAG} one tag
 * @param kind which rows get it
 */
public record FixedValue(String field, String value, Kind kind) {

    private static final String NOT_IN_TAGS = ",;|\"\r\n";

    /**
     * Checks what can be checked without knowing the import.
     *
     * @throws IllegalArgumentException if the value is blank, the field is the e-mail, a constant is to say who wants
     *     messages, or a tag holds a separator (comma, semicolon, bar, {@code :::}), a double quote or a line break
     */
    public FixedValue {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(kind, "kind");
        if (field.equals(ContactField.EMAIL.key())) {
            throw new IllegalArgumentException("the e-mail of all rows cannot be the same");
        }
        if (kind == Kind.CONSTANT && isSubscription(field)) {
            throw new IllegalArgumentException(
                    "whether people want messages is for the file to say, which a constant would" + " overrule: give "
                            + field + " a default, or import an opt-out list");
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
     * Returns a value that each row gets, whatever its cells say.
     *
     * @param field any field that a column can feed, but the e-mail and those that say who wants messages
     * @param value as a cell would have it, not blank
     * @return the constant
     * @throws IllegalArgumentException as the {@linkplain #FixedValue constructor} does
     */
    public static FixedValue constant(Field field, String value) {
        return new FixedValue(field.key(), value, Kind.CONSTANT);
    }

    /**
     * Returns a value that the rows get whose cells have none.
     *
     * @param field any field that a column can feed, but the e-mail
     * @param value as a cell would have it, not blank
     * @return the default
     * @throws IllegalArgumentException as the {@linkplain #FixedValue constructor} does
     */
    public static FixedValue defaultValue(Field field, String value) {
        return new FixedValue(field.key(), value, Kind.DEFAULT);
    }

    /**
     * Returns a tag that each row gets beside its own.
     *
     * @param tag not blank, without separators
     * @return the tag
     * @throws IllegalArgumentException as the {@linkplain #FixedValue constructor} does
     */
    public static FixedValue tag(String tag) {
        return new FixedValue(ContactField.TAGS.key(), tag, Kind.TAG);
    }

    /** Which rows get the value. */
    public enum Kind {
        /** Each, in place of what its cells say. */
        CONSTANT,
        /** Those whose cells have none. */
        DEFAULT,
        /** Each, beside the tags of its cells. */
        TAG
    }

    @Override
    public String toString() {
        return kind + " " + field;
    }
}
