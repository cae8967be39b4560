package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges the contact of a row into the stored one. */
record ContactMerge(ExistingContactStrategy existing, Set<Field> erasable) {

    private static final Set<ContactField> ADDRESS_PARTS = EnumSet.of(
            ContactField.STREET,
            ContactField.HOUSE_NUMBER,
            ContactField.ADDITION,
            ContactField.ADDRESS_KIND,
            ContactField.ADDRESS_CONFIDENCE);

    ContactMerge {
        erasable = Set.copyOf(erasable);
    }

    ContactDecision decide(Contact contact, Contact stored) {
        if (contact.equals(stored)) {
            return new ContactDecision(ContactOutcome.of(RowOutcome.UNCHANGED), stored);
        }
        Contact merged = existing == ExistingContactStrategy.UPDATE ? update(contact, stored) : fill(contact, stored);
        RowOutcome outcome = merged.equals(stored) ? RowOutcome.UNCHANGED : RowOutcome.UPDATED;
        return new ContactDecision(ContactOutcome.of(outcome), merged);
    }

    private Contact update(Contact contact, Contact stored) {
        Contact.Builder merged = stored.toBuilder();
        contact.forEach((field, value) -> {
            if (replaces(wholeOf(field), contact, stored)) {
                merged.set(field, value);
            }
        });
        erasable.stream().filter(field -> contact.get(field) == null).forEach(field -> merged.set(field, null));
        if (contact.get(ContactField.ADDRESS) != null && replaces(ContactField.ADDRESS, contact, stored)) {
            // The parts describe the address they came with; those of an older one must not outlive it.
            ADDRESS_PARTS.forEach(field -> merged.set(field, contact.get(field)));
        }
        if (contact.get(ContactField.PHONE) != null && replaces(ContactField.PHONE, contact, stored)) {
            merged.set(ContactField.PHONE_KIND, contact.get(ContactField.PHONE_KIND));
        } else if (erasable.contains(ContactField.PHONE)) {
            merged.set(ContactField.PHONE_KIND, null);
        }
        keepOptedOut(stored, merged);
        return merged.emailKey(stored.emailKey()).build();
    }

    private static Contact fill(Contact contact, Contact stored) {
        Contact.Builder merged = stored.toBuilder();
        boolean addressKept = stored.get(ContactField.ADDRESS) != null;
        boolean phoneKept = stored.get(ContactField.PHONE) != null;
        contact.forEach((field, value) -> {
            boolean describesKept =
                    (addressKept && isAddressPart(field)) || (phoneKept && field == ContactField.PHONE_KIND);
            if (isBlank(stored.get(field)) && !describesKept) {
                merged.set(field, value);
            }
        });
        keepOptedOut(contact, merged);
        return merged.emailKey(stored.emailKey()).build();
    }

    /** A damaged value never replaces a stored one, which is better in all likelihood. */
    private static boolean replaces(Field field, Contact contact, Contact stored) {
        return !contact.isDamaged(field) || isBlank(stored.get(field));
    }

    /** The field that a derived one describes, or the field itself. */
    private static Field wholeOf(Field field) {
        return isAddressPart(field)
                ? ContactField.ADDRESS
                : field == ContactField.PHONE_KIND ? ContactField.PHONE : field;
    }

    /** A refusal stands, whether it is stored or in the file: consent is lowered by a file and never raised. */
    private static void keepOptedOut(Contact who, Contact.Builder merged) {
        who.forEach((field, value) -> {
            if (field.type() == FieldType.SUBSCRIPTION && value.equals(Contact.OPTED_OUT)) {
                merged.set(field, value);
            }
        });
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null;
    }

    private static boolean isAddressPart(Field field) {
        return field instanceof ContactField known && ADDRESS_PARTS.contains(known);
    }
}
