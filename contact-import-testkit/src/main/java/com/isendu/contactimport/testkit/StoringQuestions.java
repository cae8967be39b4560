package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tests that every person is stored with every value under the right key and account. {@link SinkContract} lists the
 * tests.
 */
abstract class StoringQuestions extends SinkContract {

    private static final String FIRST = "first@example.com";

    @Test
    final void storesContactOfNothingButAddress() {
        Contact contact = addressed("address@example.com");

        assertThat(write(contact)).containsExactly(RowOutcome.CREATED);
        assertStored(ACCOUNT).containsExactly(contact);
    }

    @Test
    final void storesEveryContactOfLargeBatch() {
        List<Contact> people = people(Math.min(LARGEST_BATCH, sink().maxBatch()));

        assertThat(write(people)).hasSameSizeAs(people).containsOnly(RowOutcome.CREATED);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    final void keepsValueOfEveryField() {
        Contact contact = TestContacts.complete("everything@example.com");
        write(contact);

        assertStored(ACCOUNT).containsExactly(kept(contact));
    }

    @Test
    final void keepsCustomValues() {
        assumeStored(TestContacts.LOYALTY, TestContacts.SHOE_SIZE);
        List<Contact> contacts = new ArrayList<>();
        for (String text : TestContacts.KINDS_OF_TEXT) {
            contacts.add(named("custom" + contacts.size() + "@example.com", "Cy").toBuilder()
                    .set(TestContacts.LOYALTY, "12.5")
                    .set(TestContacts.SHOE_SIZE, text)
                    .build());
        }
        assertThat(write(contacts)).containsOnly(RowOutcome.CREATED);

        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(contacts);
    }

    @Test
    final void shortensNoValue() {
        List<Contact> longest = longestContacts();
        List<RowOutcome> outcomes = write(longest);
        List<Contact> taken = IntStream.range(0, longest.size())
                .filter(i -> outcomes.get(i) != RowOutcome.REJECTED)
                .mapToObj(longest::get)
                .toList();

        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(taken);
    }

    private List<Contact> longestContacts() {
        List<Contact> contacts = new ArrayList<>();
        contacts.add(named(TestContacts.longestAddress(), "Lo"));
        for (Field field : TestContacts.FREE_TEXTS) {
            if (sink().stores(field)) {
                String email = "long" + contacts.size() + "@example.com";
                contacts.add(TestContacts.with(email, field, "é".repeat(Math.min(field.maxLength(), 4_000))));
            }
        }
        return contacts;
    }

    @Test
    final void keepsEveryKindOfText() {
        List<Contact> contacts = new ArrayList<>();
        for (String text : TestContacts.KINDS_OF_TEXT) {
            contacts.add(named("text" + contacts.size() + "@example.com", text));
        }
        assertThat(write(contacts)).containsOnly(RowOutcome.CREATED);

        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(contacts);
    }

    @Test
    final void comparesKeysByteForByte() {
        List<Contact> contacts = new ArrayList<>();
        for (String key : TestContacts.SIMILAR_KEYS) {
            contacts.add(
                    named("written@example.com", "Ada").toBuilder().key(key).build());
        }
        assertThat(write(contacts)).as("in one batch").containsOnly(RowOutcome.CREATED);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(contacts);

        for (Contact contact : contacts) {
            assertThat(outcomes(write(batch("shop-2", ExistingContactStrategy.UPDATE, List.of(contact)))))
                    .as("while similar keys are stored")
                    .containsExactly(RowOutcome.CREATED);
        }
        assertStored("shop-2").containsExactlyInAnyOrderElementsOf(contacts);
    }

    @Test
    final void keepsKeyApartFromAddressAsWritten() {
        Contact contact = named("Ada.Lovelace@Exämple.com", "Ada").toBuilder()
                .key("ada.lovelace@xn--exmple-cua.com")
                .build();
        write(contact);

        assertStored(ACCOUNT).containsExactly(contact);
    }

    @Test
    final void keepsAccountsApart() {
        Contact here = named(FIRST, "Ada");
        Contact there = named(FIRST, "Adele");
        write(here);
        write(batch("shop-2", ExistingContactStrategy.UPDATE, List.of(there)));

        assertStored(ACCOUNT).containsExactly(here);
        assertStored("shop-2").containsExactly(there);
        assertStored("SHOP-1").isEmpty();
    }

    @Test
    final void declaresThatTheAddressIsStored() {
        assertThat(sink().stores(ContactField.EMAIL)).isTrue();
        assertThat(sink().maxBatch()).isPositive();
    }
}
