package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.CustomField;
import java.util.Objects;

/**
 * A value of the file that a person has assigned to a choice of a field. Part of a {@link ColumnMapping} and stored
 * with it. Immutable; {@link #toString()} shows no value.
 *
 * <p>If the field or the choice is no longer declared, the assignment has no effect and the value is unknown again.
 *
 * @param field the key of a {@link CustomField} with choices
 * @param found the value as written in the file, not blank; letter case does not matter
 * @param choice the choice that the value means
 */
public record AssignedChoice(String field, String found, String choice) {

    /**
     * Validates the value.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public AssignedChoice {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(choice, "choice");
        if (found.isBlank()) {
            throw new IllegalArgumentException("the value to assign must not be blank: " + field);
        }
    }

    /**
     * Assigns a value to a choice.
     *
     * @param field the field
     * @param found the value as written in the file
     * @param choice one of the field's choices
     * @return the assignment
     * @throws IllegalArgumentException if the value is blank or the field has no such choice
     */
    public static AssignedChoice of(CustomField field, String found, String choice) {
        if (!field.choices().contains(choice)) {
            throw new IllegalArgumentException("no choice of " + field.key());
        }
        return new AssignedChoice(field.key(), found, choice);
    }

    @Override
    public String toString() {
        return "ASSIGNED " + field;
    }
}
