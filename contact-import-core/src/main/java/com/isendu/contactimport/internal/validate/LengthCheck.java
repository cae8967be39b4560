package com.isendu.contactimport.internal.validate;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field.FieldLengths;
import com.isendu.contactimport.internal.row.Candidate;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;
import java.util.Set;

/**
 * A fast path that checks the library's only constraint without the validation provider, which creates a dozen objects
 * for each call. The provider validates contacts that fail the check, and all contacts if XML of the host adds
 * constraints. Immutable.
 */
final class LengthCheck {

    /** For a provider that knows the library's constraint only. */
    static final LengthCheck COMPLETE = new LengthCheck(true);

    private final boolean complete;

    private LengthCheck(boolean complete) {
        this.complete = complete;
    }

    /** Finds out what a provider checks of a contact. */
    static LengthCheck of(Validator validator) {
        BeanDescriptor contact = validator.getConstraintsForClass(Contact.class);
        Set<ConstraintDescriptor<?>> constraints = contact.getConstraintDescriptors();
        return new LengthCheck(contact.getConstrainedProperties().isEmpty()
                && constraints.size() == 1
                && constraints.stream().allMatch(LengthCheck::isOfLengths));
    }

    private static boolean isOfLengths(ConstraintDescriptor<?> constraint) {
        return constraint.getConstraintValidatorClasses().equals(List.of(FieldLengths.Validator.class));
    }

    /** Returns whether the library's is the only constraint of contacts. */
    boolean isComplete() {
        return complete;
    }

    /** Returns whether the provider would find nothing; false where only it knows. */
    boolean passes(Candidate candidate) {
        return complete && !candidate.hasTooLongValue();
    }
}
