package com.isendu.contactimport.testkit;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The contacts and batches that the contracts pass to an adapter. */
final class TestContacts {

    static final CustomField LOYALTY =
            CustomField.builder("loyalty").type(FieldType.NUMBER).build();
    static final CustomField SHOE_SIZE = CustomField.text("shoe_size");

    static final List<String> KINDS_OF_TEXT = List.of(
            "naïve Åsa Łódź",
            "\uD83D\uDE00 beyond the basic plane",
            "line 1\nline 2\r\nline 3\rline 4",
            "she said \"so\"; and 'no', never",
            "  two blanks before and after  ",
            "back\\slash % _ ? {} $1",
            "\ttab",
            "null",
            "עברית العربية 日本語");

    static final List<String> SIMILAR_KEYS = List.of(
            "a@example.com",
            "à@example.com",
            "A@example.com",
            "a@example.com ",
            "ß@example.com",
            "ss@example.com",
            "a\u0300@example.com");

    /** Fields that accept any text. */
    static final List<Field> FREE_TEXTS = List.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.FULL_NAME,
            ContactField.COMPANY,
            ContactField.ADDRESS,
            ContactField.HOUSE_NUMBER,
            ContactField.ADDRESS2,
            ContactField.CITY,
            ContactField.PROVINCE,
            ContactField.NOTES,
            ContactField.TAGS,
            ContactField.CONSENT_SOURCE,
            ContactField.STREET,
            ContactField.ADDITION,
            SHOE_SIZE);

    private TestContacts() {}

    static Contact named(String email, String firstName) {
        return with(email, ContactField.FIRST_NAME, firstName);
    }

    static Contact with(String email, Field field, String value) {
        return Contact.builder()
                .set(ContactField.EMAIL, email)
                .set(field, value)
                .build();
    }

    /** Returns an address of 254 characters, 64 of them before the @. */
    static String longestAddress() {
        return "a".repeat(64) + "@" + ("b".repeat(62) + ".").repeat(2) + "c".repeat(60) + ".it";
    }

    /**
     * Returns a contact with a valid value in every built-in field, all different as far as their types allow.
     */
    static Contact complete(String email) {
        Contact.Builder contact = Contact.builder();
        for (ContactField field : ContactField.values()) {
            contact.set(field, field == ContactField.EMAIL ? email : value(field));
        }
        return contact.build();
    }

    private static String value(ContactField field) {
        return switch (field) {
            case PHONE -> "+393331234567";
            case PHONE_KIND -> Contact.PhoneKind.MOBILE.text();
            case ADDRESS -> "Via Roma 12/A, scala B";
            case STREET -> "Via Roma";
            case HOUSE_NUMBER -> "12/A";
            case ADDITION -> "scala B";
            case ADDRESS_KIND -> Contact.AddressKind.NUMBERED.name();
            case ADDRESS_CONFIDENCE, NAME_CONFIDENCE -> "0.9";
            case NAME_KIND -> Contact.NameKind.PERSON.name();
            case POSTCODE -> "01012";
            case PROVINCE -> "TO";
            case COUNTRY -> "IT";
            case BIRTHDAY -> "1980-05-17";
            case GENDER -> "female";
            case LANGUAGE -> "pt-BR";
            case VAT_NUMBER -> "01234567897";
            case TAGS -> "vip, newsletter";
            case SUBSCRIPTION, SUBSCRIPTION_PHONE -> Contact.SUBSCRIBED;
            case SUBSCRIPTION_EMAIL -> Contact.OPTED_OUT;
            case CONSENT_DATE -> "2026-03-01";
            default -> "the " + field.key();
        };
    }

    static ContactBatch batch(String importId, Contact... contacts) {
        return batch(importId, SinkContract.ACCOUNT, ExistingContactStrategy.UPDATE, List.of(contacts));
    }

    static ContactBatch batch(
            String importId, String account, ExistingContactStrategy existing, List<Contact> contacts) {
        return new ContactBatch(importId, account, rows(contacts), existing, Set.of());
    }

    static List<BatchRow> rows(List<Contact> contacts) {
        List<BatchRow> rows = new ArrayList<>();
        for (Contact contact : contacts) {
            int record = rows.size() + 1;
            rows.add(new BatchRow(new RowPosition(record, record + 1L, record + 1L), contact));
        }
        return rows;
    }
}
