package com.isendu.contactimport.internal.validate;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldLengths;
import com.isendu.contactimport.error.ConstraintException;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Validates contacts with the constraints of the library and the host. Immutable and thread-safe. */
public final class ContactValidator {

    private final Supplier<Validator> validator;
    private final LengthCheck lengths;
    private final @Nullable Function<? super Contact, ?> view;
    private final Class<?>[] groups;

    /**
     * Checks by one validator.
     *
     * @param validator gives the validator, whose messages are in the language of the run
     * @param lengths what needs no validator
     * @param view makes an object with the host's constraints of a contact, or null
     * @param groups the groups of the host's constraints
     */
    ContactValidator(
            Supplier<Validator> validator,
            LengthCheck lengths,
            @Nullable Function<? super Contact, ?> view,
            List<Class<?>> groups) {
        this.validator = validator;
        this.lengths = lengths;
        this.view = view;
        this.groups = groups.toArray(Class<?>[]::new);
    }

    /**
     * Adds what is wrong with the contact.
     *
     * @param candidate a candidate whose values are in canonical form; one whose record is malformed has none
     * @param required the fields without which a contact is rejected
     * @throws ConstraintException if a constraint or the view fails
     */
    public void validate(Candidate candidate, List<Field> required) {
        for (Field field : required) {
            if (candidate.value(field) == null && !candidate.hasFailed(field)) {
                candidate.fail(field, ErrorCode.REQUIRED_MISSING);
            }
        }
        Contact contact = candidate.contact();
        if (!lengths.passes(candidate)) {
            report(candidate, violations(candidate, () -> validator.get().validate(contact)));
        }
        if (view != null && candidate.isClean()) {
            report(candidate, violations(candidate, () -> validator.get().validate(view.apply(contact), groups)));
        }
    }

    private static <T> Set<ConstraintViolation<T>> violations(
            Candidate candidate, Supplier<Set<ConstraintViolation<T>>> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            throw new ConstraintException(candidate.position().row(), e);
        }
    }

    /** In the order of the columns: the provider gives them in another order each time. */
    private static <T> void report(Candidate candidate, Set<ConstraintViolation<T>> violations) {
        if (violations.isEmpty()) {
            return;
        }
        violations.stream()
                .sorted(Comparator.<ConstraintViolation<T>>comparingInt(violation -> columnOf(candidate, violation))
                        .thenComparing(violation -> violation.getPropertyPath().toString())
                        .thenComparing(violation -> violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getName())
                        .thenComparing(ConstraintViolation::getMessage))
                .forEach(violation -> report(candidate, violation));
    }

    /** Violations without a column come last. */
    private static int columnOf(Candidate candidate, ConstraintViolation<?> violation) {
        Field field = fieldOf(candidate, violation);
        int column = field == null ? RowError.NO_COLUMN : candidate.column(field);
        return column == RowError.NO_COLUMN ? Integer.MAX_VALUE : column;
    }

    private static void report(Candidate candidate, ConstraintViolation<?> violation) {
        Field field = fieldOf(candidate, violation);
        boolean length = violation.getConstraintDescriptor().getAnnotation() instanceof FieldLengths;
        if (field == null) {
            candidate.fail(new RowError(
                    ErrorCode.CONSTRAINT_VIOLATED,
                    null,
                    RowError.NO_COLUMN,
                    Map.of("message", violation.getMessage())));
        } else if (!length) {
            candidate.fail(field, ErrorCode.CONSTRAINT_VIOLATED, Map.of("message", violation.getMessage()));
        } else if (!candidate.hasFailed(field)) {
            candidate.invalid(field, ErrorCode.FIELD_TOO_LONG, Map.of("limit", String.valueOf(field.maxLength())));
        }
    }

    private static @Nullable Field fieldOf(Candidate candidate, ConstraintViolation<?> violation) {
        String property = "";
        for (Path.Node node : violation.getPropertyPath()) {
            property = node.getName() == null ? property : node.getName();
        }
        return candidate.fieldOfProperty(property);
    }
}
