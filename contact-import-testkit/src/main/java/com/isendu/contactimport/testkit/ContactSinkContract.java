package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.RowOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ContactSink} must do, as tests. The author of a sink extends this class, says how to make a sink and how
 * to read back what is stored, and runs it:
 *
 * <pre>{@code
 * class CrmContactSinkTest extends ContactSinkContract {
 *     private final Crm crm = Crm.empty();
 *
 *     @Override
 *     protected ContactSink newSink() {
 *         return new CrmContactSink(crm);
 *     }
 *
 *     @Override
 *     protected List<Contact> stored(String account) {
 *         return crm.contactsOf(account);
 *     }
 * }
 * }</pre>
 *
 * <p>JUnit makes a new instance for each test; a store that outlives it must be emptied before each.
 */
public abstract class ContactSinkContract {

    private static final String ACCOUNT = "shop-1";
    private static final int LARGE_BATCH = 1_000;

    // Made by JUnit's callback, before any test.
    @SuppressWarnings("NullAway.Init")
    private ContactSink sink;

    /** For the subclasses. */
    protected ContactSinkContract() {}

    /**
     * Makes the sink to examine.
     *
     * @return a sink on an empty store
     */
    protected abstract ContactSink newSink();

    /**
     * Reads back what the sink made by {@link #newSink()} has stored.
     *
     * @param account an account
     * @return its contacts in any order, complete; custom fields may come back as {@code CustomField.text} of their name
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
     * The imports that the sink has recorded. The default says that it keeps no history.
     *
     * @param account an account
     * @return the records in any order, or empty for a sink that keeps none
     */
    protected Optional<List<ImportRecord>> recorded(String account) {
        return Optional.empty();
    }

    @BeforeEach
    final void makeSink() {
        sink = newSink();
    }

    @Test
    final void storesOneContact() {
        Contact ada = TestContacts.named("ada@example.com", "Ada");

        assertThat(write(ada)).containsExactly(RowOutcome.CREATED);
        assertThat(stored(ACCOUNT)).containsExactly(ada);
    }

    @Test
    final void storesEveryContactOfLargeBatch() {
        List<Contact> people = TestContacts.people(LARGE_BATCH);

        assertThat(write(people)).hasSize(LARGE_BATCH).containsOnly(RowOutcome.CREATED);
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
        List<Contact> people = new ArrayList<>(TestContacts.people(50));
        people.add(TestContacts.complete("complete@example.com"));
        write(people);

        assertThat(write(people)).hasSize(51).containsOnly(RowOutcome.UNCHANGED);
        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    final void keepsValueOfEveryField() {
        Contact contact = TestContacts.complete("everything@example.com");
        write(contact);

        assertThat(stored(ACCOUNT)).containsExactly(contact);
    }

    @Test
    final void keepsCustomValues() {
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

        assertThat(stored(ACCOUNT)).containsExactly(contact);
    }

    @Test
    final void keepsEveryKindOfText() {
        List<Contact> contacts = new ArrayList<>();
        for (String text : TestContacts.KINDS_OF_TEXT) {
            contacts.add(TestContacts.withText("text" + contacts.size() + "@example.com", text));
        }
        write(contacts);

        assertThat(stored(ACCOUNT)).containsExactlyInAnyOrderElementsOf(contacts);
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

        assertThat(outcomes(sink.write(TestContacts.batch("shop-2", there)))).containsExactly(RowOutcome.CREATED);
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
        assertThat(stored(ACCOUNT)).containsExactly(complete);
    }

    @Test
    final void blankErasesWhereFieldSaysSo() {
        write(TestContacts.complete("ada@example.com"));
        Contact blank =
                Contact.builder().set(ContactField.EMAIL, "ada@example.com").build();
        Set<Field> erasable = Set.of(ContactField.NOTES, TestContacts.LOYALTY);
        ContactBatch batch = new ContactBatch(
                "import-2", ACCOUNT, TestContacts.rows(List.of(blank)), ExistingContactStrategy.UPDATE, erasable);

        assertThat(outcomes(sink.write(batch))).containsExactly(RowOutcome.UPDATED);
        assertThat(value(ContactField.NOTES)).isNull();
        assertThat(value(TestContacts.LOYALTY)).isNull();
        assertThat(value(ContactField.CITY)).isNotNull();
        assertThat(value(TestContacts.SHOE_SIZE)).isNotNull();
    }

    @Test
    final void fillBlanksReplacesNothing() {
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
        assertThat(sink.write(batch).outcomes())
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
            assertThat(sink.write(batch).outcomes()).isEqualTo(checked);
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
            assertThat(checked).isEqualTo(sink.write(batch));
        }
    }

    @Test
    final void refusedContactLeavesOthersStored() {
        Contact refused = assumeRefusedContact();
        for (int at : new int[] {0, 7, 8, 499, 999}) {
            List<Contact> people = new ArrayList<>(TestContacts.people(LARGE_BATCH - 1));
            people.add(at, refused);

            List<ContactOutcome> outcomes = writeTo("shop-" + at, people).outcomes();

            assertThat(outcomes.get(at).outcome()).isEqualTo(RowOutcome.REJECTED);
            assertThat(outcomes)
                    .filteredOn(o -> o.outcome() == RowOutcome.CREATED)
                    .hasSize(LARGE_BATCH - 1);
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
        ContactBatch batch =
                TestContacts.batch(ACCOUNT, TestContacts.named("ada@example.com", "Ada"), assumeRefusedContact());

        assertThat(outcomes(sink.check(batch))).containsExactly(RowOutcome.CREATED, RowOutcome.REJECTED);
        assertThat(stored(ACCOUNT)).isEmpty();
    }

    @Test
    final void takesStartAndEndOfImport() {
        Instant start = Instant.parse("2026-03-01T10:15:30.123456Z");
        Consent consent = new Consent("anna", start, "statement", "2", Set.of(Consent.Purpose.GDPR));
        ImportRecord running = new ImportRecord(
                "import-1", ACCOUNT, ImportState.RUNNING, start, null, "0".repeat(64), consent, ImportCounts.NONE);
        ImportRecord ended =
                running.ended(ImportState.COMPLETED, start.plusSeconds(5), new ImportCounts(1, 2, 1, 0, 0, 0, 0));

        sink.started(running);
        recorded(ACCOUNT).ifPresent(records -> assertThat(records).containsExactly(running));
        write(TestContacts.named("ada@example.com", "Ada"));
        sink.finished(ended);
        recorded(ACCOUNT).ifPresent(records -> assertThat(records).containsExactly(ended));
    }

    private List<RowOutcome> write(Contact... contacts) {
        return write(List.of(contacts));
    }

    private List<RowOutcome> write(List<Contact> contacts) {
        return outcomes(writeTo(ACCOUNT, contacts));
    }

    private List<RowOutcome> write(ExistingContactStrategy existing, Contact... contacts) {
        return outcomes(sink.write(TestContacts.batch(ACCOUNT, existing, contacts)));
    }

    private BatchOutcome writeTo(String account, List<Contact> contacts) {
        return sink.write(TestContacts.batch(account, contacts.toArray(Contact[]::new)));
    }

    private @Nullable String value(Field field) {
        return stored(ACCOUNT).get(0).get(field);
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
