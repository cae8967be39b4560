package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.text.TagList;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges the contact of a row into the stored one.
 *
 * @param existing the strategy for contacts that are already stored
 * @param fields the strategies for single fields, which take precedence
 * @param erasable the fields in which a blank cell erases the stored value
 */
record ContactMerge(ExistingContactStrategy existing, Map<Field, ExistingValueStrategy> fields, Set<Field> erasable) {

    ContactMerge {
        fields = Map.copyOf(fields);
        erasable = Set.copyOf(erasable);
    }

    /** Returns the contact to store if none is stored yet. */
    Contact create(Contact contact) {
        if (!fields.containsValue(ExistingValueStrategy.REMOVE)) {
            return contact;
        }
        Contact.Builder created = contact.toBuilder();
        fields.forEach((field, strategy) -> {
            if (strategy == ExistingValueStrategy.REMOVE) {
                created.set(field, null);
            }
        });
        return created.build();
    }

    ContactDecision decide(Contact contact, Contact stored) {
        if (contact.equals(stored) && fields.isEmpty()) {
            return new ContactDecision(ContactOutcome.of(RowOutcome.UNCHANGED), stored);
        }
        Contact merged = merge(contact, stored);
        if (merged.equals(stored)) {
            return new ContactDecision(ContactOutcome.of(RowOutcome.UNCHANGED), merged);
        }
        RowError error = tooLong(merged);
        return error == null
                ? new ContactDecision(ContactOutcome.of(RowOutcome.UPDATED), merged)
                : new ContactDecision(ContactOutcome.rejected(error), contact);
    }

    private Contact merge(Contact contact, Contact stored) {
        Contact.Builder merged = stored.toBuilder();
        contact.forEach((field, value) -> merge(field, value, contact, stored, merged));
        erasable.stream().filter(field -> isErased(field, contact)).forEach(field -> merged.set(field, null));
        if (isOverwritten(ContactField.ADDRESS, contact, stored)) {
            AddressGroup.replace(contact, stored, fields.keySet(), merged);
        }
        if (isOverwritten(ContactField.PHONE, contact, stored)) {
            merged.set(ContactField.PHONE_KIND, contact.get(ContactField.PHONE_KIND));
        } else if (erasable.contains(ContactField.PHONE) && isErased(ContactField.PHONE, contact)) {
            merged.set(ContactField.PHONE_KIND, null);
        }
        NameMerge.settle(contact, stored, isOverwritten(ContactField.FULL_NAME, contact, stored), merged);
        keepOptedOut(stored, merged);
        keepOptedOut(contact, merged);
        return merged.key(stored.key()).build();
    }

    private void merge(Field field, String value, Contact contact, Contact stored, Contact.Builder merged) {
        switch (strategy(field, contact)) {
            case OVERWRITE -> {
                if (replaces(wholeOf(field, contact), contact, stored) && !NameMerge.givesWay(field, contact, stored)) {
                    merged.set(field, value);
                }
            }
            case FILL -> {
                Field whole = wholeOf(field, contact);
                String kept = whole == field ? null : stored.get(whole);
                boolean describesKept = kept != null && !AddressGroup.isOf(field, contact, stored);
                if (stored.get(field) == null && !describesKept && NameMerge.fills(field, contact, stored)) {
                    merged.set(field, value);
                }
            }
            case KEEP -> {}
            case JOIN ->
                merged.set(field, value.equals(stored.get(field)) ? value : TagList.join(stored.get(field), value));
            case REMOVE -> merged.set(field, TagList.remove(stored.get(field), value));
        }
    }

    private ExistingValueStrategy strategy(Field field, Contact contact) {
        ExistingValueStrategy own = fields.get(field);
        ExistingValueStrategy chosen = own == null ? fields.get(wholeOf(field, contact)) : own;
        if (chosen != null) {
            return chosen;
        }
        if (existing == ExistingContactStrategy.FILL_BLANKS) {
            return ExistingValueStrategy.FILL;
        }
        return field.type() == FieldType.TAGS ? ExistingValueStrategy.JOIN : ExistingValueStrategy.OVERWRITE;
    }

    private boolean isErased(Field field, Contact contact) {
        ExistingValueStrategy strategy = strategy(field, contact);
        boolean erases = strategy == ExistingValueStrategy.OVERWRITE || strategy == ExistingValueStrategy.JOIN;
        return erases && contact.get(field) == null;
    }

    private boolean isOverwritten(Field field, Contact contact, Contact stored) {
        return contact.get(field) != null
                && strategy(field, contact) == ExistingValueStrategy.OVERWRITE
                && replaces(field, contact, stored);
    }

    /** A damaged value never replaces a stored one, which is most likely better. */
    private static boolean replaces(Field field, Contact contact, Contact stored) {
        return !contact.isDamaged(field) || stored.get(field) == null;
    }

    /** Returns the field that a derived one describes, or the field itself. */
    private static Field wholeOf(Field field, Contact contact) {
        if (AddressGroup.has(field, contact)) {
            return ContactField.ADDRESS;
        }
        if (field instanceof ContactField known && NameMerge.PARTS.contains(known)) {
            return ContactField.FULL_NAME;
        }
        return field == ContactField.PHONE_KIND ? ContactField.PHONE : field;
    }

    /**
     * An opt-out always stands, whether it is stored or in the file: a file can withdraw consent but never grant it.
     */
    private static void keepOptedOut(Contact who, Contact.Builder merged) {
        who.forEach((field, value) -> {
            if (field.type() == FieldType.SUBSCRIPTION && value.equals(Contact.OPTED_OUT)) {
                merged.set(field, value);
            }
        });
    }

    /** Returns an error if the merged tags are too long together; null otherwise. */
    private static @Nullable RowError tooLong(Contact merged) {
        List<RowError> errors = new ArrayList<>(0);
        merged.forEach((field, value) -> {
            if (field.type() == FieldType.TAGS && value.length() > field.maxLength()) {
                Map<String, String> limit = Map.of("limit", String.valueOf(field.maxLength()));
                errors.add(new RowError(ErrorCode.FIELD_TOO_LONG, field.key(), RowError.NO_COLUMN, limit));
            }
        });
        return errors.isEmpty() ? null : errors.get(0);
    }
}
