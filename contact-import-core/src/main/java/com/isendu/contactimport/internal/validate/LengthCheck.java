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
 * Sees that a contact satisfies the library's one constraint without asking the provider, which makes a dozen objects
 * to answer. A contact that does not is the provider's, and so are all where a host's XML has put other constraints on
 * contacts. Immutable.
 */
final class LengthCheck {

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

    /** Returns whether the provider would find nothing; false where only it knows. */
    boolean passes(Candidate candidate) {
        return complete && !candidate.hasTooLongValue();
    }
}
