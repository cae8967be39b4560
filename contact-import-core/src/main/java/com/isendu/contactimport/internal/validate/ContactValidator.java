package com.isendu.contactimport.internal.validate;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.FieldLengths;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks contacts against the library's constraints and the host's. Immutable and thread-safe. */
public final class ContactValidator {

    private final Validator validator;
    private final @Nullable Function<? super Contact, ?> view;
    private final Class<?>[] groups;

    /**
     * Takes the host's factory, or makes one with the provider that Jakarta Validation finds.
     *
     * @param factory the host's factory, or null
     * @param view makes an object with the host's constraints of a contact, or null
     * @param groups the groups of the host's constraints
     */
    public ContactValidator(
            @Nullable ValidatorFactory factory, @Nullable Function<? super Contact, ?> view, List<Class<?>> groups) {
        this.validator = (factory == null ? ownFactory() : factory).getValidator();
        this.view = view;
        this.groups = groups.toArray(Class<?>[]::new);
    }

    /** With an interpolator of our own no expression language is needed. */
    private static ValidatorFactory ownFactory() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new PlainInterpolator())
                .buildValidatorFactory();
    }

    /**
     * Adds what is wrong with the contact.
     *
     * @param candidate a candidate whose values are in canonical form; one whose record is malformed has none
     * @param required the fields without which a contact is rejected
     */
    public void validate(Candidate candidate, List<Field> required) {
        for (Field field : required) {
            if (candidate.value(field) == null && !candidate.hasFailed(field)) {
                candidate.fail(field, ErrorCode.REQUIRED_MISSING);
            }
        }
        Contact contact = candidate.contact();
        for (ConstraintViolation<Contact> violation : validator.validate(contact)) {
            report(candidate, violation);
        }
        if (view != null && candidate.isClean()) {
            validator.validate(view.apply(contact), groups).forEach(violation -> report(candidate, violation));
        }
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
