package com.isendu.contactimport.options;

import com.isendu.contactimport.contact.Contact;
import java.util.List;
import java.util.function.Function;

/**
 * A host's own constraints on contacts: a view of the contact, annotated with Jakarta Validation's constraints, and the
 * groups to validate.
 *
 * <p>A violation rejects the row with {@code CONSTRAINT_VIOLATED} and the violation's message, in the locale of the
 * import's options. Where the violated property is named like a field, {@code firstName} or {@code first_name} for
 * {@code first_name}, the error names its column. Several violations of a row come in the order of their columns, those
 * of no column last.
 *
 * <p><b>Failure:</b> whatever the view or a constraint throws stops the import with {@code CONSTRAINT_FAULT} and blames
 * no row; its message, which may quote a cell, is dropped. <b>Threads:</b> view and constraints are called by several
 * threads at a time ({@code ImportOptions.threads}), for rows in any order, and for some rows more than once.
 *
 * @param view makes the annotated object of a contact, never null; thread-safe
 * @param groups the groups to validate; none means the default group; copied
 */
public record ContactConstraints(Function<? super Contact, ?> view, List<Class<?>> groups) {

    /** Copies the groups. */
    public ContactConstraints {
        groups = List.copyOf(groups);
    }

    /**
     * Constraints on a view of the contact.
     *
     * @param view makes the annotated object of a contact
     * @param groups the groups to validate; none means the default group
     * @return the constraints
     */
    public static ContactConstraints on(Function<? super Contact, ?> view, Class<?>... groups) {
        return new ContactConstraints(view, List.of(groups));
    }
}
