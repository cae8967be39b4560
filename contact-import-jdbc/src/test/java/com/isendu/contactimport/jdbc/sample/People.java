package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Contacts and batches for the tests. */
public final class People {

    private People() {}

    public static Contact person(int number, String lastName) {
        return Contact.builder()
                .set(ContactField.EMAIL, "person" + number + "@example.com")
                .set(ContactField.LAST_NAME, lastName)
                .build();
    }

    public static List<Contact> people(int count, String lastName) {
        return IntStream.range(0, count).mapToObj(i -> person(i, lastName)).toList();
    }

    public static ContactBatch batch(List<Contact> contacts) {
        return batch("import-1", contacts, ExistingContactStrategy.UPDATE);
    }

    public static ContactBatch batch(String importId, List<Contact> contacts, ExistingContactStrategy existing) {
        List<BatchRow> rows = new ArrayList<>();
        for (Contact contact : contacts) {
            rows.add(new BatchRow(new RowPosition(rows.size() + 1, rows.size() + 2, rows.size() + 2), contact));
        }
        return new ContactBatch(importId, "shop", rows, existing, Set.of());
    }
}
