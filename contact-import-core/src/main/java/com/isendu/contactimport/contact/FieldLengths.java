package com.isendu.contactimport.contact;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Constrains a {@link Contact}: no value is longer than the {@link Field#maxLength()} of its field.
 *
 * <p>One constraint for all fields, so that a new field brings its limit along. Each violation's property path is the key
 * of the field.
 */
@Documented
@Constraint(validatedBy = FieldLengthsValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldLengths {

    /**
     * The text of a violation; the import replaces it by its own message.
     *
     * @return a message template
     */
    String message() default "is too long";

    /**
     * The validation groups the constraint belongs to.
     *
     * @return the groups; none means the default group
     */
    Class<?>[] groups() default {};

    /**
     * What a host attaches to the constraint.
     *
     * @return the payload, none by default
     */
    Class<? extends Payload>[] payload() default {};
}
