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
 * What every sink must do, whichever kind it is, as tests. The author of a sink extends {@link ContactSinkContract},
 * {@link ResumableSinkContract} or {@link IdempotentSinkContract}, says how to make a sink, what is stored, what the
 * store refuses and how it fails, and runs it. Each test is one question; a sink that is wrong in one way fails one
 * question. A failure shows the people involved: they are invented.
 *
 * <p>What a sink cannot do it declares, and is not asked for: fields it does not keep ({@link Sink#stores}), the
 * greatest batch it takes ({@link Sink#maxBatch}), {@link #checkPredictsRefusals}, {@link #checkLooksUp},
 * {@link #takesContactsWithoutAddress}, {@link #followsKeys}. Other questions that do not apply are aborted with the
 * reason.
 *
 * <p>The questions to all sinks:
 * <ul>
 *   <li>{@code storesContactOfNothingButAddress}: one contact with an e-mail address and no other value is stored.
 *   <li>{@code storesEveryContactOfLargeBatch}: a batch of the engine's default size, or the greatest the sink takes,
 *       is stored to the last contact.
 *   <li>{@code keepsValueOfEveryField}: each built-in field that the sink declares comes back with its value.
 *   <li>{@code keepsCustomValues}: custom fields come back, with quotes, backslashes and line breaks.
 *   <li>{@code shortensNoValue}: values of the greatest length are stored whole, or the contact is rejected.
 *   <li>{@code keepsEveryKindOfText}: emoji, line breaks, quotes, right-to-left and other text comes back as it was.
 *   <li>{@code comparesKeysByteForByte}: keys that differ in case, accent or a blank are different people.
 *   <li>{@code keepsKeyApartFromAddressAsWritten}: the key identifies a person, the address stays as written.
 *   <li>{@code keepsAccountsApart}: the same person in two accounts is two contacts.
 *   <li>{@code givesOutcomesInOrderOfBatch}: outcomes are in the order of the contacts.
 *   <li>{@code findsSamePeopleUnchangedSecondTime}: a second import of the same people changes nothing and says so.
 *   <li>{@code updateReplacesStoredValues}: new values replace stored ones.
 *   <li>{@code blankErasesNothing}: a contact without a value leaves the stored value.
 *   <li>{@code blankErasesWhereFieldSaysSo}: it erases the stored value of a field that is declared erasable.
 *   <li>{@code fillBlanksReplacesNothing}: the strategy {@code FILL_BLANKS} adds values and replaces none.
 *   <li>{@code skipLeavesStoredContactAlone}: the strategy {@code SKIP} changes no stored contact.
 *   <li>{@code rejectNamesExistingContact}: the strategy {@code REJECT} rejects a stored contact with
 *       {@code ALREADY_EXISTS}.
 *   <li>{@code suppressedPeopleAreNeitherCreatedNorUpdated}: nobody who must not be imported is stored or changed.
 *   <li>{@code storesContactKnownByPhone}: a contact without an e-mail address, whose key is its phone number, is
 *       stored once, however often it comes.
 *   <li>{@code givesKnownContactItsNewKey}: a contact stored by its phone that comes with an address is stored once,
 *       under the address, where the batch merges keys.
 *   <li>{@code reportsPossibleDuplicate}: where it does not, the contact is created and reported as a possible
 *       duplicate.
 *   <li>{@code checkChangesNothing}: a check stores nothing.
 *   <li>{@code checkSaysWhatWriteSays}: a check gives the outcomes of the batch that is written then.
 *   <li>{@code declaresThatTheAddressIsStored}: the e-mail address is kept, and a batch can hold somebody.
 *   <li>{@code refusedContactLeavesOthersStored}: a refused contact is rejected, and its neighbours are stored.
 *   <li>{@code refusedContactAloneIsRejected}: a refused contact that is a batch alone is rejected, without an
 *       exception.
 *   <li>{@code refusalShowsNobody}: the reason of a refusal holds no value of the contact.
 *   <li>{@code checkPredictsRefusedContact}: a check reports what the store refuses.
 *   <li>{@code reportsEveryOutage}: wherever the store stops working, a {@code SinkException} says so, or an unknown
 *       outcome; no contact is reported as stored that is not.
 *   <li>{@code outageShowsNobody}: what is thrown holds no value of a contact, in no message, parameter or cause.
 *   <li>{@code storesEverybodyOfImportsAtOnce}: two imports through one sink at the same time store all their people.
 *   <li>{@code doublesNobodyOfImportsAtOnce}: two imports of the same people at the same time store each person once.
 * </ul>
 */
public abstract class SinkContract {

    static final String ACCOUNT = "shop-1";
    /** What the engine hands over by default: what a sink loses of it, imports lose. */
    static final int LARGEST_BATCH = ImportOptions.builder(ACCOUNT).build().batchSize();

    private static final List<ContactField> TEXTS = List.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.FULL_NAME,
            ContactField.COMPANY,
            ContactField.NOTES,
            ContactField.CITY);

    // Made by JUnit's callback, before any test.
    @SuppressWarnings("NullAway.Init")
    private Sink sink;

    private int imports;

    SinkContract() {}

    /**
     * Makes the sink to examine.
     *
     * @return a sink on an empty store
     */
    protected abstract Sink newSink();

    /**
     * Makes a sink on the store of {@link #newSink()}, which the sink reaches for a number of steps only: contacts,
     * statements or requests, whatever the store does one by one. Behind them the store does not answer, as in an
     * outage. The exam writes batches with 0 steps, 1, 2 and so on.
     *
     * @param steps how many steps succeed, 0 or more
     * @return the sink; or empty for a store that cannot fail, which leaves the questions about outages out
     */
    protected abstract Optional<? extends Sink> newSinkFailingAfter(int steps);

    /**
     * Reads back what is in the store of {@link #newSink()}.
     *
     * @param account an account
     * @return its contacts in any order, with all fields that the sink keeps; custom fields may come back as
     *     {@code CustomField.text} of their name
     */
    protected abstract List<Contact> stored(String account);

    /**
     * A valid contact that the store refuses although its neighbours are fine, for example by a constraint.
     *
     * @return a contact with another e-mail address than {@code person0@example.com} and its like; or empty for a store
     *     that refuses nothing, which leaves the questions about refusals out
     */
    protected abstract Optional<Contact> refusedContact();

    /**
     * Reports whether a check reports what the store refuses. The default says that it does; a sink whose store shows
     * it only when it writes says no.
     *
     * @return true if it does
     */
    protected boolean checkPredictsRefusals() {
        return true;
    }

    /**
     * Reports whether a check knows who is stored already. The default says that it does; a sink that keeps the default
     * of {@link Sink#check} says no.
     *
     * @return true if it does
     */
    protected boolean checkLooksUp() {
        return true;
    }

    /**
     * Reports whether the store takes contacts that have a key, but no e-mail address. The default says that it does.
     *
     * @return true if it does
     */
    protected boolean takesContactsWithoutAddress() {
        return true;
    }

    /**
     * Reports whether the sink looks contacts up by their {@linkplain Contact#otherKeys() other keys}, too: it decides
     * by {@link ContactBatch#decideByKeys}. The default says that it does.
     *
     * @return true if it does
     */
    protected boolean followsKeys() {
        return true;
    }

    /** Has a sink write a batch, as the engine does. */
    abstract BatchOutcome write(Sink target, ContactBatch batch);

    @BeforeEach
    final void makeSink() {
        sink = newSink();
    }

    /** Returns the sink of this test. */
    final Sink sink() {
        return sink;
    }

    /** Returns a batch of an import of its own. */
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

    /** In batches as large as the sink takes. */
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

    /** What is stored, for an assertion that shows the people. */
    final ListAssert<Contact> assertStored(String account) {
        return Assertions.assertThat(stored(account))
                .as("stored in account %s", account)
                .withRepresentation(InventedPeople.SHOWN);
    }

    /**
     * Returns a person with a text besides the address, in a field that the store keeps: the first name, if it does.
     */
    final Contact named(String email, String text) {
        Optional<ContactField> field = TEXTS.stream().filter(sink::stores).findFirst();
        assumeTrue(field.isPresent(), "the store keeps no field of text");
        return TestContacts.with(email, field.orElseThrow(), text);
    }

    /** That many people, of whom no two have a value in common. */
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

    /** What is left of a contact in a store that does not keep every field. */
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
