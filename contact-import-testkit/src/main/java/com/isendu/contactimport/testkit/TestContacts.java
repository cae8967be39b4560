package com.isendu.contactimport.testkit;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The contacts and batches that the contracts hand to an adapter. */
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

    private TestContacts() {}

    static Contact named(String email, String firstName) {
        return Contact.builder()
                .set(ContactField.EMAIL, email)
                .set(ContactField.FIRST_NAME, firstName)
                .build();
    }

    static List<Contact> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> named("person" + i + "@example.com", "Name " + i))
                .toList();
    }

    /** A contact with a value in every field, each told apart from the others. */
    static Contact complete(String email) {
        Contact.Builder contact = Contact.builder();
        for (ContactField field : ContactField.values()) {
            contact.set(field, field == ContactField.EMAIL ? email : shortened("v-" + field.key(), field.maxLength()));
        }
        return contact.set(LOYALTY, "12.5").set(SHOE_SIZE, "43 ½").build();
    }

    static String shortened(String value, int maxLength) {
        return value.length() <= maxLength ? value : value.substring(value.length() - maxLength);
    }

    static ContactBatch batch(String account, Contact... contacts) {
        return batch(account, ExistingContactStrategy.UPDATE, contacts);
    }

    static ContactBatch batch(String account, ExistingContactStrategy existing, Contact... contacts) {
        return new ContactBatch("import-1", account, rows(List.of(contacts)), existing, Set.of());
    }

    static List<BatchRow> rows(List<Contact> contacts) {
        List<BatchRow> rows = new ArrayList<>();
        for (Contact contact : contacts) {
            int record = rows.size() + 1;
            rows.add(new BatchRow(new RowPosition(record, record + 1L, record + 1L), contact));
        }
        return rows;
    }

    static Contact keyed(String key) {
        return Contact.builder()
                .set(ContactField.EMAIL, "written@example.com")
                .emailKey(key)
                .build();
    }

    static Contact withText(String email, String text) {
        return Contact.builder()
                .set(ContactField.EMAIL, email)
                .set(ContactField.NOTES, text)
                .set(SHOE_SIZE, text)
                .build();
    }
}
