package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests people who are already stored or must not be stored. {@link SinkContract} lists the tests. */
abstract class DecisionQuestions extends StoringQuestions {

    private static final String ADA = "ada@example.com";
    private static final String PHONE = "+393331234567";

    @Test
    final void givesOutcomesInOrderOfBatch() {
        assumeBatchesOf(2);
        write(named("b@example.com", "Bo"));

        assertThat(write(named("b@example.com", "Bob"), named("a@example.com", "Al")))
                .containsExactly(RowOutcome.UPDATED, RowOutcome.CREATED);
    }

    @Test
    final void findsSamePeopleUnchangedSecondTime() {
        List<Contact> people = people(Math.min(50, sink().maxBatch()));
        write(people);

        assertThat(write(people)).hasSameSizeAs(people).containsOnly(RowOutcome.UNCHANGED);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    final void updateReplacesStoredValues() {
        write(named(ADA, "Ada"));
        Contact renamed = named(ADA, "Augusta");
        write(renamed);

        assertStored(ACCOUNT).containsExactly(renamed);
    }

    @Test
    final void blankErasesNothing() {
        Contact ada = named(ADA, "Ada");
        write(ada);
        write(addressed(ADA));

        assertStored(ACCOUNT).containsExactly(ada);
    }

    @Test
    final void blankErasesWhereFieldSaysSo() {
        assumeStored(ContactField.NOTES, ContactField.CITY);
        Contact ada =
                addressed(ADA).toBuilder().set(ContactField.CITY, "Torino").build();
        write(ada.toBuilder().set(ContactField.NOTES, "a note").build());
        write(erasing(batch(addressed(ADA)), Set.of(ContactField.NOTES)));

        assertStored(ACCOUNT).containsExactly(ada);
    }

    @Test
    final void fillBlanksReplacesNothing() {
        assumeStored(ContactField.PHONE);
        write(named(ADA, "Ada"));
        write(ExistingContactStrategy.FILL_BLANKS, phoned(named(ADA, "Augusta")));

        assertStored(ACCOUNT).containsExactly(phoned(named(ADA, "Ada")));
    }

    private static Contact phoned(Contact contact) {
        return contact.toBuilder().set(ContactField.PHONE, PHONE).build();
    }

    @Test
    final void skipLeavesStoredContactAlone() {
        Contact ada = named(ADA, "Ada");
        write(ada);

        assertThat(write(ExistingContactStrategy.SKIP, named(ADA, "Augusta"))).containsExactly(RowOutcome.SKIPPED);
        assertStored(ACCOUNT).containsExactly(ada);
    }

    @Test
    final void rejectNamesExistingContact() {
        Contact ada = named(ADA, "Ada");
        write(ada);

        ContactBatch batch = batch(ACCOUNT, ExistingContactStrategy.REJECT, List.of(named(ADA, "Augusta")));
        assertThat(write(batch).outcomes())
                .containsExactly(ContactOutcome.rejected(RowError.of(ErrorCode.ALREADY_EXISTS)));
        assertStored(ACCOUNT).containsExactly(ada);
    }

    @Test
    final void suppressedPeopleAreNeitherCreatedNorUpdated() {
        Contact ada = named(ADA, "Ada");
        write(ada);
        for (ExistingContactStrategy existing : ExistingContactStrategy.values()) {
            for (Contact suppressed : List.of(named(ADA, "Augusta"), named("erased@example.com", "Eva"))) {
                ContactBatch batch =
                        batch(ACCOUNT, existing, List.of(suppressed)).suppressing(Set.of(suppressed.key()));

                assertThat(write(batch).outcomes()).containsExactly(ContactOutcome.suppressed());
                assertStored(ACCOUNT).containsExactly(ada);
            }
        }
    }

    @Test
    final void storesContactKnownByPhone() {
        assumeTrue(takesContactsWithoutAddress(), "the store takes no contact without an address");
        Contact contact = knownByPhone("Ada");

        assertThat(write(contact)).containsExactly(RowOutcome.CREATED);
        write(contact);
        assertStored(ACCOUNT).containsExactly(contact);
    }

    @Test
    final void givesKnownContactItsNewKey() {
        assumeSeveralKeys();
        write(knownByPhone("Ada"));
        Contact ada = alsoKnownByPhone("Augusta");
        ContactBatch batch = batch(ada).mergingKeys();

        assertThat(outcomes(write(batch))).containsExactly(RowOutcome.UPDATED);
        assertStored(ACCOUNT).containsExactly(ada);
    }

    @Test
    final void reportsPossibleDuplicate() {
        assumeSeveralKeys();
        Contact known = knownByPhone("Ada");
        write(known);
        Contact ada = alsoKnownByPhone("Augusta");

        assertThat(write(batch(ada)).outcomes()).containsExactly(ContactOutcome.possibleDuplicate());
        assertStored(ACCOUNT).containsExactlyInAnyOrder(known, ada);
    }

    final void assumeSeveralKeys() {
        assumeTrue(takesContactsWithoutAddress() && followsKeys(), "the sink knows contacts by one key only");
    }

    final Contact knownByPhone(String text) {
        Contact contact = withPhone(named(ADA, text));
        return contact.toBuilder().set(ContactField.EMAIL, null).key(PHONE).build();
    }

    /** Returns a contact whose key is its address, and whose other key is that of {@link #knownByPhone}. */
    final Contact alsoKnownByPhone(String text) {
        return withPhone(named(ADA, text)).toBuilder().otherKeys(List.of(PHONE)).build();
    }

    private Contact withPhone(Contact contact) {
        return sink().stores(ContactField.PHONE) ? phoned(contact) : contact;
    }

    @Test
    final void checkChangesNothing() {
        Contact ada = named(ADA, "Ada");
        write(ada);
        sink().check(batch(named(ADA, "Augusta")));
        sink().check(batch(named("new@example.com", "Cy")));

        assertStored(ACCOUNT).containsExactly(ada);
    }

    @Test
    final void checkSaysWhatWriteSays() {
        assumeTrue(checkLooksUp(), "a check does not know who is stored");
        for (ExistingContactStrategy existing : ExistingContactStrategy.values()) {
            write(named(existing + "@example.com", "Ada"));
            for (String name : List.of("Ada", "Augusta")) {
                ContactBatch batch = batch(ACCOUNT, existing, List.of(named(existing + "@example.com", name)));
                BatchOutcome checked = sink().check(batch);

                assertThat(checked).isEqualTo(write(batch));
            }
        }
    }
}
