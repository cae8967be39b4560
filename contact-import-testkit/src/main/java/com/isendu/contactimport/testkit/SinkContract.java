package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every sink must do, whichever of the two kinds it is, as tests. The author of a sink extends {@link ContactSinkContract} or
 * {@link ResumableSinkContract}, which add what is asked of their kind. A sink that does not keep a field ({@link Sink#stores}) is examined on
 * those it keeps, of which the first name has to be one; batches are as large as it takes ({@link Sink#maxBatch}).
 */
public abstract class SinkContract {

    private static final String ACCOUNT = "shop-1";
    private static final int LARGE_BATCH = 1_000;
    // What the engine hands over by default.
    private static final int LARGEST_BATCH = 5_000;

    // Made by JUnit's callback, before any test.
    @SuppressWarnings("NullAway.Init")
    private Sink sink;

    SinkContract() {}

    /**
     * Makes the sink to examine.
     *
     * @return a sink on an empty store
     */
    protected abstract Sink newSink();

    /** Has the sink write a batch, as the engine does. */
    abstract BatchOutcome write(ContactBatch batch);

    /**
     * Reads back what the sink made by {@link #newSink()} has stored.
     *
     * @param account an account
     * @return its contacts in any order, with all fields that the sink keeps; custom fields may come back as {@code CustomField.text} of their name
     */
    protected abstract List<Contact> stored(String account);

    /**
     * A valid contact that the store refuses although its neighbours are fine, for example by a constraint. The default says
     * that the store refuses nothing, and leaves the tests about it out.
     *
     * @return a contact with another e-mail address than {@code person0@example.com} and its like, or empty
     */
    protected Optional<Contact> refusedContact() {
        return Optional.empty();
    }

    /**
     * Tells whether a check reports what the store refuses. The default says that it does; a sink whose store shows it only when it writes
     * says no, and leaves that test out.
     *
     * @return true if it does
     */
    protected boolean checkPredictsRefusals() {
        return true;
    }

    @BeforeEach
    final void makeSink() {
        sink = newSink();
    }

    /** The sink of this test. */
    final Sink sink() {
        return sink;
    }

    @Test
    final void storesOneContact() {
        Contact ada = TestContacts.named("ada@example.com", "Ada");

        assertThat(write(ada)).containsExactly(RowOutcome.CREATED);
        assertThat(stored(ACCOUNT)).containsExactly(ada);
    }

    @Test
    final void storesEveryContactOfLargeBatch() {
        List<Contact> people = TestContacts.people(Math.min(LARGEST_BATCH, sink.maxBatch()));

        assertThat(write(people)).hasSameSizeAs(people).containsOnly(RowOutcome.CREATED);
        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    final void givesOutcomesInOrderOfBatch() {
        write(TestContacts.named("b@example.com", "Bo"), TestContacts.named("d@example.com", "Di"));

        assertThat(write(
                        TestContacts.named("d@example.com", "Diana"),
                        TestContacts.named("c@example.com", "Cy"),
                        TestContacts.named("b@example.com", "Bo"),
                        TestContacts.named("a@example.com", "Al")))
                .containsExactly(RowOutcome.UPDATED, RowOutcome.CREATED, RowOutcome.UNCHANGED, RowOutcome.CREATED);
    }

    @Test
    final void findsSameBatchUnchangedSecondTime() {
        List<Contact> people = new ArrayList<>(TestContacts.people(Math.min(50, sink.maxBatch() - 1)));
        people.add(TestContacts.complete("complete@example.com"));
        write(people);

        assertThat(write(people)).hasSameSizeAs(people).containsOnly(RowOutcome.UNCHANGED);
        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrderElementsOf(kept(people));
    }

    @Test
    final void keepsValueOfEveryField() {
        Contact contact = TestContacts.complete("everything@example.com");
        write(contact);

        assertThat(stored(ACCOUNT)).containsExactly(kept(contact));
    }

    @Test
    final void keepsCustomValues() {
        assumeStored(TestContacts.LOYALTY, TestContacts.SHOE_SIZE);
        write(TestContacts.complete("custom@example.com"));

        Contact stored = stored(ACCOUNT).get(0);
        assertThat(stored.get(TestContacts.LOYALTY)).isEqualTo("12.5");
        assertThat(stored.get(TestContacts.SHOE_SIZE)).isEqualTo("43 ½");
    }

    @Test
    final void keepsEveryFieldAtItsFullLength() {
        Contact.Builder longest = Contact.builder();
        for (ContactField field : ContactField.values()) {
            longest.set(field, "é".repeat(field.maxLength()));
        }
        Contact contact = longest.set(TestContacts.SHOE_SIZE, "é".repeat(1_000)).build();
        write(contact);

        assertThat(stored(ACCOUNT)).containsExactly(kept(contact));
    }

    @Test
    final void keepsEveryKindOfText() {
        List<Contact> contacts = new ArrayList<>();
        for (String text : TestContacts.KINDS_OF_TEXT) {
            contacts.add(TestContacts.withText("text" + contacts.size() + "@example.com", text));
        }
        write(contacts);

        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrderElementsOf(kept(contacts));
        assertThat(write(contacts)).containsOnly(RowOutcome.UNCHANGED);
    }

    @Test
    final void comparesKeysByteForByte() {
        List<Contact> contacts = List.of(
                TestContacts.keyed("a@example.com"),
                TestContacts.keyed("à@example.com"),
                TestContacts.keyed("A@example.com"),
                TestContacts.keyed("a@example.com "),
                TestContacts.keyed("ß@example.com"),
                TestContacts.keyed("ss@example.com"),
                TestContacts.keyed("a\u0300@example.com"));

        assertThat(write(contacts)).containsOnly(RowOutcome.CREATED);
        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrderElementsOf(contacts);
    }

    @Test
    final void keepsKeyApartFromAddressAsWritten() {
        Contact contact = Contact.builder()
                .set(ContactField.EMAIL, "Ada.Lovelace@Exämple.com")
                .emailKey("ada.lovelace@xn--exmple-cua.com")
                .build();
        write(contact);

        assertThat(stored(ACCOUNT)).containsExactly(contact);
        assertThat(write(contact)).containsExactly(RowOutcome.UNCHANGED);
    }

    @Test
    final void keepsAccountsApart() {
        Contact here = TestContacts.named("ada@example.com", "Ada");
        Contact there = TestContacts.named("ada@example.com", "Adele");
        write(here);

        assertThat(outcomes(write(TestContacts.batch("shop-2", there)))).containsExactly(RowOutcome.CREATED);
        assertThat(stored(ACCOUNT)).containsExactly(here);
        assertThat(stored("shop-2")).containsExactly(there);
        assertThat(stored("SHOP-1")).isEmpty();
    }

    @Test
    final void updateReplacesStoredValues() {
        write(TestContacts.named("ada@example.com", "Ada"));
        Contact renamed = TestContacts.named("ada@example.com", "Augusta");

        assertThat(write(renamed)).containsExactly(RowOutcome.UPDATED);
        assertThat(stored(ACCOUNT)).containsExactly(renamed);
    }

    @Test
    final void blankErasesNothing() {
        Contact complete = TestContacts.complete("ada@example.com");
        write(complete);

        assertThat(write(Contact.builder()
                        .set(ContactField.EMAIL, "ada@example.com")
                        .build()))
                .containsExactly(RowOutcome.UNCHANGED);
        assertThat(stored(ACCOUNT)).containsExactly(kept(complete));
    }

    @Test
    final void blankErasesWhereFieldSaysSo() {
        assumeStored(ContactField.NOTES, ContactField.CITY, TestContacts.LOYALTY, TestContacts.SHOE_SIZE);
        write(TestContacts.complete("ada@example.com"));
        Contact blank =
                Contact.builder().set(ContactField.EMAIL, "ada@example.com").build();
        Set<Field> erasable = Set.of(ContactField.NOTES, TestContacts.LOYALTY);
        ContactBatch batch = new ContactBatch(
                "import-2", ACCOUNT, TestContacts.rows(List.of(blank)), ExistingContactStrategy.UPDATE, erasable);

        assertThat(outcomes(write(batch))).containsExactly(RowOutcome.UPDATED);
        assertThat(value(ContactField.NOTES)).isNull();
        assertThat(value(TestContacts.LOYALTY)).isNull();
        assertThat(value(ContactField.CITY)).isNotNull();
        assertThat(value(TestContacts.SHOE_SIZE)).isNotNull();
    }

    @Test
    final void fillBlanksReplacesNothing() {
        assumeStored(ContactField.CITY, TestContacts.LOYALTY);
        write(TestContacts.named("ada@example.com", "Ada"));
        Contact more = TestContacts.named("ada@example.com", "Augusta").toBuilder()
                .set(ContactField.CITY, "Torino")
                .set(TestContacts.LOYALTY, "7")
                .build();

        assertThat(write(ExistingContactStrategy.FILL_BLANKS, more)).containsExactly(RowOutcome.UPDATED);
        assertThat(stored(ACCOUNT))
                .containsExactly(
                        more.toBuilder().set(ContactField.FIRST_NAME, "Ada").build());
        assertThat(write(ExistingContactStrategy.FILL_BLANKS, more)).containsExactly(RowOutcome.UNCHANGED);
    }

    @Test
    final void skipLeavesStoredContactAlone() {
        Contact ada = TestContacts.named("ada@example.com", "Ada");
        Contact bo = TestContacts.named("bo@example.com", "Bo");
        write(ada);

        assertThat(write(ExistingContactStrategy.SKIP, TestContacts.named("ada@example.com", "Augusta"), bo))
                .containsExactly(RowOutcome.SKIPPED, RowOutcome.CREATED);
        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrder(ada, bo);
    }

    @Test
    final void rejectNamesExistingContact() {
        Contact ada = TestContacts.named("ada@example.com", "Ada");
        Contact bo = TestContacts.named("bo@example.com", "Bo");
        write(ada);

        ContactBatch batch = TestContacts.batch(ACCOUNT, ExistingContactStrategy.REJECT, ada, bo);
        assertThat(write(batch).outcomes())
                .containsExactly(
                        ContactOutcome.rejected(RowError.of(ErrorCode.ALREADY_EXISTS)),
                        ContactOutcome.of(RowOutcome.CREATED));
        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrder(ada, bo);
    }

    @Test
    final void suppressedPeopleAreNeitherCreatedNorUpdated() {
        Contact ada = TestContacts.named("ada@example.com", "Ada");
        Contact bo = TestContacts.named("bo@example.com", "Bo");
        write(ada);
        for (ExistingContactStrategy existing : ExistingContactStrategy.values()) {
            ContactBatch batch = TestContacts.batch(
                            ACCOUNT,
                            existing,
                            TestContacts.named("ada@example.com", "Augusta"),
                            TestContacts.complete("erased@example.com"),
                            bo)
                    .suppressing(Set.of("ada@example.com", "erased@example.com"));

            List<ContactOutcome> checked = sink.check(batch).outcomes();
            assertThat(checked.subList(0, 2)).containsOnly(ContactOutcome.suppressed());
            assertThat(write(batch).outcomes()).isEqualTo(checked);
            assertThat(stored(ACCOUNT)).containsExactlyInAnyOrder(ada, bo);
        }
    }

    @Test
    final void checkSaysWhatWriteSaysAndChangesNothing() {
        List<Contact> before =
                List.of(TestContacts.named("ada@example.com", "Ada"), TestContacts.complete("bo@example.com"));
        write(before);
        for (ExistingContactStrategy existing : ExistingContactStrategy.values()) {
            ContactBatch batch = TestContacts.batch(
                    ACCOUNT,
                    existing,
                    TestContacts.named("ada@example.com", "Augusta"),
                    TestContacts.complete("bo@example.com"),
                    TestContacts.named(existing + "@example.com", "Cy"));
            List<Contact> untouched = stored(ACCOUNT);

            BatchOutcome checked = sink.check(batch);

            assertThat(stored(ACCOUNT)).containsExactlyInAnyOrderElementsOf(untouched);
            assertThat(checked).isEqualTo(write(batch));
        }
    }

    @Test
    final void refusedContactLeavesOthersStored() {
        Contact refused = assumeRefusedContact();
        int size = Math.min(LARGE_BATCH, sink.maxBatch());
        for (int at : new int[] {0, 7, 8, size / 2, size - 1}) {
            if (at >= size) {
                continue;
            }
            List<Contact> people = new ArrayList<>(TestContacts.people(size - 1));
            people.add(at, refused);

            List<ContactOutcome> outcomes = writeTo("shop-" + at, people).outcomes();

            assertThat(outcomes.get(at).outcome()).isEqualTo(RowOutcome.REJECTED);
            assertThat(outcomes)
                    .filteredOn(o -> o.outcome() == RowOutcome.CREATED)
                    .hasSize(size - 1);
            people.remove(at);
            assertThat(stored("shop-" + at)).containsExactlyInAnyOrderElementsOf(people);
        }
    }

    @Test
    final void refusedContactAloneIsRejected() {
        Contact refused = assumeRefusedContact();

        assertThat(write(refused)).containsExactly(RowOutcome.REJECTED);
        assertThat(stored(ACCOUNT)).isEmpty();
    }

    @Test
    final void checkTellsRefusedContact() {
        assumeTrue(checkPredictsRefusals(), "a check does not know what the store refuses");
        ContactBatch batch =
                TestContacts.batch(ACCOUNT, TestContacts.named("ada@example.com", "Ada"), assumeRefusedContact());

        assertThat(outcomes(sink.check(batch))).containsExactly(RowOutcome.CREATED, RowOutcome.REJECTED);
        assertThat(stored(ACCOUNT)).isEmpty();
    }

    @Test
    final void declaresThatTheAddressIsStored() {
        assertThat(sink.stores(ContactField.EMAIL)).isTrue();
        assertThat(sink.maxBatch()).isPositive();
    }

    private List<RowOutcome> write(Contact... contacts) {
        return write(List.of(contacts));
    }

    private List<RowOutcome> write(List<Contact> contacts) {
        return outcomes(writeTo(ACCOUNT, contacts));
    }

    private List<RowOutcome> write(ExistingContactStrategy existing, Contact... contacts) {
        return outcomes(write(TestContacts.batch(ACCOUNT, existing, contacts)));
    }

    private BatchOutcome writeTo(String account, List<Contact> contacts) {
        return write(TestContacts.batch(account, contacts.toArray(Contact[]::new)));
    }

    private @Nullable String value(Field field) {
        return stored(ACCOUNT).get(0).get(field);
    }

    private void assumeStored(Field... fields) {
        assumeTrue(Stream.of(fields).allMatch(sink::stores), "the store does not keep these fields");
    }

    private List<Contact> kept(List<Contact> contacts) {
        return contacts.stream().map(this::kept).toList();
    }

    /** What is left of a contact in a store that does not keep every field. */
    private Contact kept(Contact contact) {
        Contact.Builder kept = Contact.builder().emailKey(contact.emailKey());
        contact.forEach((field, value) -> {
            if (sink.stores(field)) {
                kept.set(field, value);
            }
        });
        return kept.build();
    }

    private Contact assumeRefusedContact() {
        Optional<Contact> refused = refusedContact();
        assumeTrue(refused.isPresent(), "the store refuses nothing");
        return refused.orElseThrow();
    }

    private static List<RowOutcome> outcomes(BatchOutcome outcome) {
        return outcome.outcomes().stream().map(ContactOutcome::outcome).toList();
    }
}
