package com.isendu.contactimport.contact;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target field of a contact: a {@linkplain ContactField built-in field} or a {@link CustomField} of the host.
 * Immutable and thread-safe.
 */
public sealed interface Field permits ContactField, CustomField {

    /**
     * Finds a field by its key, for stores that keep contacts as texts by key and for mappings that come from a form.
     *
     * @param key a field key such as {@code first_name} or {@code custom.loyalty}; compared exactly
     * @return for a custom key, {@link CustomField#text} of its name, which equals the declared custom field; for any
     *     other key, the built-in field, or empty if there is none
     * @throws IllegalArgumentException if the name of the custom field is malformed
     */
    static Optional<Field> ofKey(String key) {
        return key.startsWith(CustomField.KEY_PREFIX)
                ? Optional.of(CustomField.text(key.substring(CustomField.KEY_PREFIX.length())))
                : ContactField.ofKey(key).map(Field.class::cast);
    }

    /**
     * {@return the key of the field, for example {@code first_name} or {@code custom.loyalty}; never blank. It names
     * the field in mappings, in error reports and on the command line}
     */
    String key();

    /** {@return the type of the field, which decides how a cell is normalised} */
    FieldType type();

    /**
     * {@return the maximum length of a value in UTF-16 code units, at least 1; a longer value is an error and never
     * truncated}
     */
    int maxLength();

    /** The type of a {@link Field}. Each constant documents its canonical form. */
    enum FieldType {
        /** An e-mail address as written; {@link Contact#key()} is derived from it. */
        EMAIL,
        /** One line of text: no line breaks, no other control characters. */
        TEXT,
        /** Text in which line breaks are data. */
        MULTILINE_TEXT,
        /** A phone number in E.164 form, {@code +393331234567}. */
        PHONE,
        /** A country as an ISO 3166-1 alpha-2 code, {@code IT}. */
        COUNTRY,
        /**
         * A date in ISO 8601 form, {@code 1980-05-17}. A {@link ContactField#BIRTHDAY} without a year has month and day
         * in the form of vCard and ISO 8601:2000, {@code --05-17}.
         */
        DATE,
        /** A language as a BCP 47 tag, {@code it} or {@code pt-BR}. */
        LANGUAGE,
        /** Labels, separated by a comma and a space: {@code vip, newsletter}. */
        TAGS,
        /** A decimal number with a decimal point: {@code 1234.5}. */
        NUMBER,
        /** Yes or no: {@code true} or {@code false}. */
        BOOLEAN,
        /**
         * Whether a person wants messages: {@link Contact#SUBSCRIBED} or {@link Contact#OPTED_OUT}. For built-in fields
         * only.
         */
        SUBSCRIPTION,
        /** One of the choices that the custom field declares, in the same spelling. */
        CHOICE
    }

    /**
     * Constrains a {@link Contact}: no value is longer than the {@link Field#maxLength()} of its field.
     *
     * <p>One constraint covers all fields. The property path of a violation is the key of the field.
     */
    @Documented
    @Constraint(validatedBy = FieldLengths.Validator.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface FieldLengths {

        /** {@return the message template of a violation; the import replaces it with its own message} */
        String message() default "is too long";

        /** {@return the validation groups of the constraint; none means the default group} */
        Class<?>[] groups() default {};

        /** {@return the payload that a host attaches to the constraint; none by default} */
        Class<? extends Payload>[] payload() default {};

        /** Validates {@link FieldLengths}; the validation provider creates it. Stateless and thread-safe. */
        public static final class Validator implements ConstraintValidator<FieldLengths, Contact> {

            /** Creates the validator, for the validation provider. */
            public Validator() {}

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
    }
}
