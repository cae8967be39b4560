package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key of a normalised row: its e-mail address, or else the first value of the other identifying fields.
 * Immutable and thread-safe.
 */
final class ContactKeys {

    private final FieldSlots slots;
    private final List<Field> others;

    /**
     * Creates the finder of the keys of an import.
     *
     * @param slots the fields of the import
     * @param mapped the fields that a column feeds
     */
    ContactKeys(FieldSlots slots, Set<Field> mapped) {
        this.slots = slots;
        this.others = slots.otherKeys().stream().filter(mapped::contains).toList();
    }

    /** Sets the keys of a row, or reports that it has none. */
    void identify(Candidate candidate) {
        List<String> keys = others.isEmpty() ? List.of() : otherKeys(candidate);
        if (candidate.key() != null) {
            candidate.otherKeys(keys);
        } else if (!keys.isEmpty() && !candidate.hasFailed(ContactField.EMAIL)) {
            candidate.key(keys.get(0), firstField(candidate));
            candidate.otherKeys(keys.subList(1, keys.size()));
        } else {
            reportMissing(candidate);
        }
    }

    private List<String> otherKeys(Candidate candidate) {
        List<String> keys = new ArrayList<>(others.size());
        for (Field field : others) {
            String key = keyOf(candidate, field);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private Field firstField(Candidate candidate) {
        return others.stream()
                .filter(field -> keyOf(candidate, field) != null)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String keyOf(Candidate candidate, Field field) {
        String value = candidate.value(field);
        if (value == null || candidate.hasFailed(field)) {
            return null;
        }
        // A phone number is used as the key, because no address begins like it; ids get the key of their field, because
        // ids of different fields must differ.
        return field instanceof CustomField ? field.key() + ":" + value : value;
    }

    /** A value that is there and invalid is reported already. */
    private void reportMissing(Candidate candidate) {
        if (candidate.hasFailed(ContactField.EMAIL) || others.stream().anyMatch(candidate::hasFailed)) {
            return;
        }
        if (slots.otherKeys().isEmpty()) {
            candidate.fail(ContactField.EMAIL, ErrorCode.EMAIL_MISSING);
        } else {
            candidate.fail(ContactField.EMAIL, ErrorCode.KEY_MISSING, Map.of("fields", slots.keyNames()));
        }
    }
}
