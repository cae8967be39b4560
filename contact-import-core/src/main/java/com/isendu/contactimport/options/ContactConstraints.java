package com.isendu.contactimport.options;

import com.isendu.contactimport.contact.Contact;
import java.util.List;
import java.util.function.Function;

/**
 * The constraints of a host on contacts: a view of the contact, annotated with constraints of Jakarta Validation, and
 * the groups to validate.
 *
 * <p>A violation rejects the row with {@code CONSTRAINT_VIOLATED} and the message of the violation in the locale of the
 * options. If the violated property is named after the key of a built-in field or the name of a custom field, in snake
 * or camel case ({@code first_name} or {@code firstName}), the error names the column of that field. Violations are
 * sorted by column; those without a column come last.
 *
 * <p><b>Errors:</b> an exception from the view or a constraint stops the import with {@code CONSTRAINT_FAULT}; no row
 * is rejected. The message of the exception is dropped, because it may quote a cell. <b>Threads:</b> view and
 * constraints are called from several threads at once ({@link ImportOptions#threads()}), for rows in any order, and for
 * some rows more than once.
 *
 * @param view returns the annotated object for a contact, never null; thread-safe
 * @param groups the groups to validate; none means the default group; copied
 */
public record ContactConstraints(Function<? super Contact, ?> view, List<Class<?>> groups) {

    /** Copies the groups. */
    public ContactConstraints {
        groups = List.copyOf(groups);
    }

    /**
     * Returns constraints on a view of the contact.
     *
     * @param view returns the annotated object for a contact, never null; thread-safe
     * @param groups the groups to validate; none means the default group
     * @return the constraints
     */
    public static ContactConstraints on(Function<? super Contact, ?> view, Class<?>... groups) {
        return new ContactConstraints(view, List.of(groups));
    }
}
