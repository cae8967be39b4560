package com.isendu.contactimport.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.options.ImportOptions;
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
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;

/**
 * The common contract of all sinks as tests. The author of a sink extends {@link ContactSinkContract},
 * {@link ResumableSinkContract} or {@link IdempotentSinkContract} and implements how to create a sink, how to read the
 * stored contacts, which contact the store refuses and how it fails. Each test covers one requirement, so a sink with
 * one fault fails one test. Failures show the people involved, who are invented.
 *
 * <p>A sink declares what it does not support, which is then not tested: fields that it does not store
 * ({@link Sink#stores}), the maximum batch ({@link Sink#maxBatch}), {@link #checkPredictsRefusals},
 * {@link #checkLooksUp}, {@link #takesContactsWithoutAddress} and {@link #followsKeys}. Other tests that do not apply
 * are aborted with a reason.
 *
 * <p>The tests of all sinks:
 * <ul>
 *   <li>{@code storesContactOfNothingButAddress}: a contact with an e-mail address and no other value is stored.
 *   <li>{@code storesEveryContactOfLargeBatch}: a batch of the default size of the engine, or of the maximum of the
 *       sink, is stored completely.
 *   <li>{@code keepsValueOfEveryField}: the value of each built-in field that the sink declares is read back.
 *   <li>{@code keepsCustomValues}: custom values with quotes, backslashes and line breaks are read back.
 *   <li>{@code shortensNoValue}: values of the maximum length are stored completely, or the contact is rejected.
 *   <li>{@code keepsEveryKindOfText}: emoji, line breaks, quotes, right-to-left and other text is read back unchanged.
 *   <li>{@code comparesKeysByteForByte}: keys that differ in letter case, accents or blanks identify different people,
 *       even if the others are already stored.
 *   <li>{@code keepsKeyApartFromAddressAsWritten}: the key identifies the person, and the address is stored as written.
 *   <li>{@code keepsAccountsApart}: the same person in two accounts has two contacts.
 *   <li>{@code givesOutcomesInOrderOfBatch}: outcomes are in the order of the contacts.
 *   <li>{@code findsSamePeopleUnchangedSecondTime}: a second import of the same people changes nothing and reports them
 *       as unchanged.
 *   <li>{@code updateReplacesStoredValues}: new values replace stored ones.
 *   <li>{@code blankErasesNothing}: a contact without a value does not erase the stored value.
 *   <li>{@code blankErasesWhereFieldSaysSo}: a contact without a value erases the stored value of an erasable field.
 *   <li>{@code fillBlanksReplacesNothing}: the strategy {@code FILL_BLANKS} adds values and replaces none.
 *   <li>{@code skipLeavesStoredContactAlone}: the strategy {@code SKIP} changes no stored contact.
 *   <li>{@code rejectNamesExistingContact}: the strategy {@code REJECT} rejects a stored contact with
 *       {@code ALREADY_EXISTS}.
 *   <li>{@code suppressedPeopleAreNeitherCreatedNorUpdated}: suppressed people are neither stored nor changed.
 *   <li>{@code storesContactKnownByPhone}: a contact without an e-mail address, whose key is its phone number, is
 *       stored once, even if it recurs.
 *   <li>{@code givesKnownContactItsNewKey}: if the batch merges keys, a contact stored under its phone number that now
 *       has an address is stored once, under the address.
 *   <li>{@code reportsPossibleDuplicate}: if the batch does not merge keys, such a contact is created and reported as a
 *       possible duplicate.
 *   <li>{@code checkChangesNothing}: a check stores nothing.
 *   <li>{@code checkSaysWhatWriteSays}: a check returns the same outcomes as the write that follows.
 *   <li>{@code declaresThatTheAddressIsStored}: the sink declares that it stores the e-mail address and that a batch
 *       can contain a contact.
 *   <li>{@code refusedContactLeavesOthersStored}: a refused contact is rejected, and the others of its batch are
 *       stored.
 *   <li>{@code refusedContactAloneIsRejected}: a refused contact that is alone in its batch is rejected without an
 *       exception.
 *   <li>{@code refusalShowsNobody}: the reason of a refusal contains no value of the contact.
 *   <li>{@code checkPredictsRefusedContact}: a check reports what the store refuses.
 *   <li>{@code reportsEveryOutage}: at whatever step the store stops working, the sink reports it with a
 *       {@code SinkException} or an unknown outcome, and reports no contact as stored that is not.
 *   <li>{@code outageShowsNobody}: no message, parameter or cause of an exception contains a value of a contact.
 *   <li>{@code storesEverybodyOfImportsAtOnce}: two concurrent imports through one sink store all their people.
 *   <li>{@code doublesNobodyOfImportsAtOnce}: two concurrent imports of the same people store each person once, and
 *       one of them reports it as created.
 *   <li>{@code keepsChangesOfImportsAtOnce}: if two concurrent imports change different fields of the same people, both
 *       changes are stored.
 * </ul>
 */
public abstract class SinkContract {

    static final String ACCOUNT = "shop-1";
    /** The default batch size of the engine, which every sink must be able to store completely. */
    static final int LARGEST_BATCH = ImportOptions.builder(ACCOUNT).build().batchSize();

    private static final List<ContactField> TEXTS = List.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.FULL_NAME,
            ContactField.COMPANY,
            ContactField.NOTES,
            ContactField.CITY);

    // Set by a callback of JUnit before each test.
    @SuppressWarnings("NullAway.Init")
    private Sink sink;

    private int imports;

    SinkContract() {}

    /**
     * Creates the sink to test.
     *
     * @return a sink on an empty store
     */
    protected abstract Sink newSink();

    /**
     * Creates a sink on the store of {@link #newSink()} that fails after a number of steps, as in an outage. A step is
     * a unit of work of the store, such as a contact, a statement or a request. The tests write batches with 0 steps,
     * 1, 2 and so on.
     *
     * @param steps how many steps succeed, 0 or more
     * @return the sink, or empty for a store that cannot fail, to skip the tests of outages
     */
    protected abstract Optional<? extends Sink> newSinkFailingAfter(int steps);

    /**
     * Reads the contacts in the store of {@link #newSink()}.
     *
     * @param account an account
     * @return its contacts in any order, with all fields that the sink stores; a custom field may be
     *     {@code CustomField.text} of its name
     */
    protected abstract List<Contact> stored(String account);

    /**
     * Returns a valid contact that the store refuses, for example because of a constraint, although it stores the
     * others of the batch.
     *
     * @return a contact with an e-mail address other than {@code person0@example.com}, {@code person1@example.com} and
     *     so on; or empty for a store that refuses nothing, to skip the tests of refusals
     */
    protected abstract Optional<Contact> refusedContact();

    /**
     * Returns whether a check predicts refusals. The default is true; override it if the store refuses contacts only
     * when it writes.
     *
     * @return true if supported
     */
    protected boolean checkPredictsRefusals() {
        return true;
    }

    /**
     * Returns whether a check detects contacts that are already stored. The default is true; override it for a sink
     * with the default {@link Sink#check}.
     *
     * @return true if supported
     */
    protected boolean checkLooksUp() {
        return true;
    }

    /**
     * Returns whether the store accepts contacts with a key but no e-mail address. The default is true.
     *
     * @return true if supported
     */
    protected boolean takesContactsWithoutAddress() {
        return true;
    }

    /**
     * Returns whether the sink also finds contacts by their {@linkplain Contact#otherKeys() other keys} and uses
     * {@link ContactBatch#decideByKeys}. The default is true.
     *
     * @return true if supported
     */
    protected boolean followsKeys() {
        return true;
    }

    /** Writes a batch to a sink, as the engine does. */
    abstract BatchOutcome write(Sink target, ContactBatch batch);

    @BeforeEach
    final void makeSink() {
        sink = newSink();
    }

    /** Returns the sink of this test. */
    final Sink sink() {
        return sink;
    }

    /** Returns a batch of a separate import. */
    final ContactBatch batch(String account, ExistingContactStrategy existing, List<Contact> contacts) {
        return TestContacts.batch("import-" + ++imports, account, existing, contacts);
    }

    final ContactBatch batch(Contact... contacts) {
        return batch(ACCOUNT, ExistingContactStrategy.UPDATE, List.of(contacts));
    }

    final BatchOutcome write(ContactBatch batch) {
        return write(sink, batch);
    }

    final List<RowOutcome> write(Contact... contacts) {
        return write(List.of(contacts));
    }

    /** Writes contacts in batches of the maximum size. */
    final List<RowOutcome> write(List<Contact> contacts) {
        List<RowOutcome> outcomes = new ArrayList<>();
        int size = sink.maxBatch();
        List<Contact> rest = contacts;
        while (!rest.isEmpty()) {
            List<Contact> part = rest.subList(0, Math.min(size, rest.size()));
            rest = rest.subList(part.size(), rest.size());
            outcomes.addAll(outcomes(write(batch(ACCOUNT, ExistingContactStrategy.UPDATE, part))));
        }
        return outcomes;
    }

    final List<RowOutcome> write(ExistingContactStrategy existing, Contact... contacts) {
        return outcomes(write(batch(ACCOUNT, existing, List.of(contacts))));
    }

    /** Returns an assertion on the stored contacts that shows the people. */
    final ListAssert<Contact> assertStored(String account) {
        return Assertions.assertThat(stored(account))
                .as("stored in account %s", account)
                .withRepresentation(InventedPeople.SHOWN);
    }

    /**
     * Returns a person with an address and a text in a field that the store supports, preferably the first name.
     */
    final Contact named(String email, String text) {
        Optional<ContactField> field = TEXTS.stream().filter(sink::stores).findFirst();
        assumeTrue(field.isPresent(), "the store keeps no field of text");
        return TestContacts.with(email, field.orElseThrow(), text);
    }

    /** Returns a number of people without common values. */
    final List<Contact> people(int count) {
        List<Contact> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(named("person" + i + "@example.com", "Name " + i));
        }
        return people;
    }

    final void assumeStored(Field... fields) {
        assumeTrue(Stream.of(fields).allMatch(sink::stores), "the store does not keep these fields");
    }

    final void assumeBatchesOf(int size) {
        assumeTrue(sink.maxBatch() >= size, "the sink takes smaller batches only");
    }

    final Contact assumeRefusedContact() {
        Optional<Contact> refused = refusedContact();
        assumeTrue(refused.isPresent(), "refusedContact() says that the store refuses nothing");
        return refused.orElseThrow();
    }

    /** Returns a contact reduced to the fields that the store supports. */
    final Contact kept(Contact contact) {
        Contact.Builder kept = Contact.builder();
        contact.forEach((field, value) -> {
            if (field == ContactField.EMAIL || sink.stores(field)) {
                kept.set(field, value);
            }
        });
        return kept.key(contact.key()).build();
    }

    static List<RowOutcome> outcomes(BatchOutcome outcome) {
        return outcome.outcomes().stream().map(ContactOutcome::outcome).toList();
    }

    static Contact addressed(String email) {
        return Contact.builder().set(ContactField.EMAIL, email).build();
    }

    static ContactBatch erasing(ContactBatch batch, Set<Field> erasable) {
        return new ContactBatch(
                batch.importId(), batch.account(), batch.rows(), ExistingContactStrategy.UPDATE, erasable);
    }
}
