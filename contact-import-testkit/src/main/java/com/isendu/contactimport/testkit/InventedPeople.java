package com.isendu.contactimport.testkit;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.presentation.StandardRepresentation;

/**
 * Shows the values of contacts in test failures. {@link Contact#toString()} hides them, but these people are invented.
 */
final class InventedPeople extends StandardRepresentation {

    static final InventedPeople SHOWN = new InventedPeople();

    private InventedPeople() {}

    @Override
    protected String fallbackToStringOf(Object object) {
        return object instanceof Contact contact ? text(contact) : super.fallbackToStringOf(object);
    }

    private static String text(Contact contact) {
        List<String> values = new ArrayList<>();
        contact.forEach((field, value) -> values.add(field.key() + "=" + value));
        String email = contact.get(ContactField.EMAIL);
        if (email != null && !contact.key().equals(email.toLowerCase(Locale.ROOT))) {
            values.add("key=" + contact.key());
        }
        return values.toString();
    }
}
