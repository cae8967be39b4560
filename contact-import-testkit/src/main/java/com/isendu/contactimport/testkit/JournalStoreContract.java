package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.JournalStore;
import com.isendu.contactimport.sink.JournaledSink;
import com.isendu.contactimport.sink.ResumableSink;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The contract of every {@link JournalStore} as tests. It applies the contract of a {@link ResumableSink} to a
 * {@link JournaledSink} with this journal and a store in memory, and tests incomplete batches. The author of a store
 * extends this class.
 *
 * <p>JUnit creates a new instance for each test; a store that outlives it must be emptied before each test. No test in
 * one process can show that recorded outcomes survive a crash; the author must test this separately.
 *
 * <p>The tests in addition to those of {@link ResumableSinkContract}:
 * <ul>
 *   <li>{@code knowsNothingOfNewBatch}: all outcomes of a new batch are unknown.
 *   <li>{@code keepsPartialOutcome}: the recorded outcomes of a batch, including reasons of refusals, are known when
 *       the import is continued.
 *   <li>{@code partialBatchIsNotWritten}: a batch does not count as written before its last outcome is recorded.
 *   <li>{@code keepsLaterOutcomeOfPartialBatch}: later outcomes replace earlier ones.
 *   <li>{@code completeBatchStaysAsItIs}: recording an outcome for a complete batch changes nothing.
 *   <li>{@code refusesOtherRowsThanThoseOfPartialBatch}: rows other than those of the batch cause
 *       {@code IMPORT_DIFFERS}.
 *   <li>{@code olderJournalLearnsBeforeItSends}: an earlier journal reports {@code IMPORT_TAKEN_OVER} when it reads the
 *       known outcomes.
 * </ul>
 */
public abstract class JournalStoreContract extends ResumableSinkContract {

    private static final ContactOutcome CREATED = ContactOutcome.of(RowOutcome.CREATED);
    private static final Contact REFUSED = TestContacts.named("nobody@example.com", "Nobody");
    private static final ContactOutcome BECAUSE =
            ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED, "reason", "OUT_OF_STOCK"));

    private final KeyedStore store = new KeyedStore(REFUSED);

    // Set by a callback of JUnit before each test.
    @SuppressWarnings("NullAway.Init")
    private JournalStore journals;

    /** Creates the contract, for subclasses. */
    protected JournalStoreContract() {}

    /**
     * Creates the store to test.
     *
     * @return an empty store; called once for each test
     */
    protected abstract JournalStore newStore();

    @Override
    protected final ResumableSink newSink() {
        journals = newStore();
        return JournaledSink.of(store.sink(Integer.MAX_VALUE), journals);
    }

    @Override
    protected final Optional<ResumableSink> newSinkFailingAfter(int steps) {
        return Optional.of(JournaledSink.of(store.sink(steps), journals));
    }

    @Override
    protected final List<Contact> stored(String account) {
        return store.contacts(account);
    }

    @Override
    protected final Optional<Contact> refusedContact() {
        return Optional.of(REFUSED);
    }

    @Test
    final void knowsNothingOfNewBatch() {
        assertThat(begunJournal().known(1, three())).isEqualTo(outcome(unknown(), unknown(), unknown()));
    }

    @Test
    final void keepsPartialOutcome() {
        begunJournal().record(1, three(), outcome(unknown(), CREATED, BECAUSE), ImportCounts.NONE);

        assertThat(continued().known(1, three())).isEqualTo(outcome(unknown(), CREATED, BECAUSE));
    }

    @Test
    final void partialBatchIsNotWritten() {
        begunJournal().record(1, three(), outcome(unknown(), unknown(), CREATED), ImportCounts.NONE);

        assertThat(continued().written()).isZero();
    }

    @Test
    final void keepsLaterOutcomeOfPartialBatch() {
        JournalStore.Journal journal = begunJournal();
        journal.record(1, three(), outcome(CREATED, unknown(), unknown()), ImportCounts.NONE);
        journal.record(1, three(), outcome(CREATED, unknown(), CREATED), ImportCounts.NONE);

        assertThat(journal.known(1, three()).outcomes().get(2)).isEqualTo(CREATED);
    }

    @Test
    final void completeBatchStaysAsItIs() {
        JournalStore.Journal journal = begunJournal();
        journal.record(1, three(), outcome(CREATED, CREATED, CREATED), ImportCounts.NONE);
        journal.record(1, three(), outcome(CREATED, CREATED, BECAUSE), ImportCounts.NONE);

        assertThat(journal.known(1, three())).isEqualTo(outcome(CREATED, CREATED, CREATED));
    }

    @Test
    final void refusesOtherRowsThanThoseOfPartialBatch() {
        JournalStore.Journal journal = begunJournal();
        journal.record(1, three(), outcome(unknown(), unknown(), CREATED), ImportCounts.NONE);
        ContactBatch other = TestContacts.batch(IMPORT, named("a@example.com", "Al"));

        assertStops(ErrorCode.IMPORT_DIFFERS, () -> journal.known(1, other));
    }

    @Test
    final void olderJournalLearnsBeforeItSends() {
        JournalStore.Journal older = begunJournal();
        continued();

        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> older.known(1, three()));
    }

    private JournalStore.Journal begunJournal() {
        begun();
        return continued();
    }

    private JournalStore.Journal continued() {
        return journals.resume(ACCOUNT, IMPORT);
    }

    private ContactBatch three() {
        return TestContacts.batch(IMPORT, named("a@example.com", "Al"), named("b@example.com", "Bo"), REFUSED);
    }

    private static ContactOutcome unknown() {
        return ContactOutcome.unknown();
    }

    private static BatchOutcome outcome(ContactOutcome... outcomes) {
        return new BatchOutcome(List.of(outcomes));
    }
}
