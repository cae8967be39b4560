package com.isendu.contactimport.testkit;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A complete contact store in memory, for tests and as the reference for other sinks. Its imports can be continued
 * while the process runs.
 *
 * <p>Thread-safe; several imports may write to it at once.
 */
public final class InMemoryContactSink implements ResumableSink {

    private final Predicate<? super Contact> refused;
    private final Map<String, TreeMap<String, Contact>> byAccount = new HashMap<>();
    private final RememberedImports imports = new RememberedImports();

    /** Creates an empty store that accepts every contact. */
    public InMemoryContactSink() {
        this(contact -> false);
    }

    private InMemoryContactSink(Predicate<? super Contact> refused) {
        this.refused = refused;
    }

    /**
     * Returns an empty store that refuses certain contacts with {@code SINK_REJECTED}, as a database with constraints
     * does.
     *
     * @param refused true for a contact to refuse; called once for each contact that would be stored
     * @return the store
     */
    public static InMemoryContactSink refusing(Predicate<? super Contact> refused) {
        return new InMemoryContactSink(Objects.requireNonNull(refused, "refused"));
    }

    /**
     * Stores the contacts of a batch outside any import.
     *
     * @param batch the contacts
     * @return one outcome for each contact, in the same order
     */
    public synchronized BatchOutcome write(ContactBatch batch) {
        TreeMap<String, Contact> stored = byAccount.computeIfAbsent(batch.account(), account -> new TreeMap<>());
        List<ContactDecision> decisions = decide(batch, stored);
        for (ContactDecision decision : decisions) {
            if (decision.formerKey() != null) {
                stored.remove(decision.formerKey());
            }
            if (decision.writes()) {
                stored.put(decision.contact().key(), decision.contact());
            }
        }
        return outcomesOf(decisions);
    }

    @Override
    public synchronized BatchOutcome check(ContactBatch batch) {
        return outcomesOf(decide(batch, byAccount.getOrDefault(batch.account(), new TreeMap<>())));
    }

    @Override
    public synchronized Optional<StartedImport> find(String account, String importId) {
        return imports.find(account, importId).map(RememberedImport::start);
    }

    @Override
    public synchronized Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return imports.findByKey(account, idempotencyKey);
    }

    @Override
    public synchronized Optional<ImportJournal> begin(StartedImport start) {
        return imports.begin(start).map(remembered -> new InMemoryJournal(this, remembered));
    }

    @Override
    public synchronized ImportJournal resume(String account, String importId) {
        return new InMemoryJournal(this, imports.takeOver(account, importId));
    }

    /**
     * Returns the contacts of an account.
     *
     * @param account the account
     * @return a new list in the order of their keys, empty for an unknown account
     */
    public synchronized List<Contact> contacts(String account) {
        return new ArrayList<>(byAccount.getOrDefault(account, new TreeMap<>()).values());
    }

    /**
     * Returns the imports into this store, in their latest state.
     *
     * @return a new list in the order of their start
     */
    public synchronized List<ImportRecord> imports() {
        return imports.records();
    }

    private List<ContactDecision> decide(ContactBatch batch, Map<String, Contact> stored) {
        List<ContactDecision> decisions = new ArrayList<>();
        // A contact changes its key at most once.
        Map<String, Contact> open = new HashMap<>(stored);
        for (BatchRow row : batch.rows()) {
            Contact contact = row.contact();
            ContactDecision decision = batch.decideByKeys(contact, open);
            boolean isRefused = decision.writes() && refused.test(decision.contact());
            decisions.add(isRefused ? refuse(contact) : decision);
            if (!isRefused && decision.formerKey() != null) {
                open.remove(decision.formerKey());
            }
        }
        return decisions;
    }

    private static ContactDecision refuse(Contact contact) {
        return new ContactDecision(ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED)), contact);
    }

    private static BatchOutcome outcomesOf(List<ContactDecision> decisions) {
        return new BatchOutcome(decisions.stream().map(ContactDecision::outcome).toList());
    }

    /** Shows no contact. */
    @Override
    public String toString() {
        return "InMemoryContactSink";
    }
}
