package com.isendu.contactimport.contact;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link FieldLengths}; made by the validation provider. Stateless and thread-safe. */
public final class FieldLengthsValidator implements ConstraintValidator<FieldLengths, Contact> {

    /** For the validation provider. */
    public FieldLengthsValidator() {}

    @Override
    public boolean isValid(@Nullable Contact contact, ConstraintValidatorContext context) {
        if (contact == null) {
            return true;
        }
        boolean[] valid = {true};
        contact.forEach((field, value) -> {
            if (value.length() > field.maxLength()) {
                valid[0] = false;
                report(field, context);
            }
        });
        return valid[0];
    }

    private static void report(Field field, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(field.key())
                .addConstraintViolation();
    }
}
