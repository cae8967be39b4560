package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sink without a fault. The wrong ones override one step of it. */
class ModelSink implements ContactSink {

    private final Store store;
    private final int steps;
    private int taken;

    /** What a sink of the exam and a failing one share. */
    static final class Store {
        private final Map<String, Map<String, Contact>> byAccount = new LinkedHashMap<>();
        private final Map<String, ImportRecord> imports = new LinkedHashMap<>();
        private final Map<String, ContactOutcome> answers = new LinkedHashMap<>();
    }

    ModelSink(Store store, int steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public BatchOutcome write(ContactBatch batch) {
        synchronized (store) {
            List<ContactDecision> decisions = decide(batch);
            taken = 0;
            try {
                decisions.forEach(this::step);
            } catch (SinkException e) {
                return fail(batch, decisions, e);
            }
            for (int i = 0; i < decisions.size(); i++) {
                String formerKey = decisions.get(i).formerKey();
                if (formerKey != null) {
                    forget(batch.account(), formerKey);
                }
                save(batch, batch.rows().get(i).contact(), decisions.get(i));
            }
            return reported(batch, outcomes(decisions));
        }
    }

    /** The store does not answer. */
    BatchOutcome fail(ContactBatch batch, List<ContactDecision> decisions, SinkException outage) {
        throw outage;
    }

    private void step(ContactDecision decision) {
        if (taken++ >= steps) {
            throw new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE"), null);
        }
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        synchronized (store) {
            return outcomes(decide(batch));
        }
    }

    private List<ContactDecision> decide(ContactBatch batch) {
        List<ContactDecision> decisions = new ArrayList<>();
        for (BatchRow row : batch.rows()) {
            Contact contact = row.contact();
            ContactDecision decision = decide(batch, contact, find(batch.account(), contact));
            boolean refused = decision.writes() && refuses(decision.contact());
            decisions.add(refused ? new ContactDecision(refusal(contact), contact) : decision);
        }
        return decisions;
    }

    ContactDecision decide(ContactBatch batch, Contact contact, @Nullable Contact stored) {
        return stored == null && !contact.otherKeys().isEmpty()
                ? batch.decideByKeys(contact, store.byAccount.getOrDefault(account(batch.account()), Map.of()))
                : batch.decide(contact, stored);
    }

    boolean refuses(Contact contact) {
        return "Nobody".equals(contact.get(ContactField.LAST_NAME));
    }

    ContactOutcome refusal(Contact contact) {
        return ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED));
    }

    /** Stores what was decided. */
    void save(ContactBatch batch, Contact row, ContactDecision decision) {
        if (decision.writes()) {
            put(batch.account(), decision.contact());
        }
    }

    /** The contact is stored under another key. */
    void forget(String account, String formerKey) {
        store.byAccount.getOrDefault(account(account), new LinkedHashMap<>()).remove(formerKey);
    }

    BatchOutcome reported(ContactBatch batch, BatchOutcome outcome) {
        return outcome;
    }

    /** What was answered under the keys that a sink gives to rows or batches. */
    final Map<String, ContactOutcome> answers() {
        return store.answers;
    }

    final void put(String account, Contact contact) {
        put(account, key(contact), toStore(contact));
    }

    final void put(String account, String key, Contact contact) {
        store.byAccount
                .computeIfAbsent(account(account), unused -> new LinkedHashMap<>())
                .put(key, contact);
    }

    final @Nullable Contact find(String account, Contact contact) {
        return store.byAccount.getOrDefault(account(account), Map.of()).get(key(contact));
    }

    String account(String account) {
        return account;
    }

    String key(Contact contact) {
        return contact.key();
    }

    Contact toStore(Contact contact) {
        return contact;
    }

    static BatchOutcome outcomes(List<ContactDecision> decisions) {
        return new BatchOutcome(decisions.stream().map(ContactDecision::outcome).toList());
    }

    @Override
    public void started(ImportRecord record) {
        store.imports.put(record.importId(), record);
    }

    @Override
    public void finished(ImportRecord record) {
        store.imports.put(record.importId(), record);
    }

    final List<Contact> stored(String account) {
        synchronized (store) {
            return List.copyOf(
                    store.byAccount.getOrDefault(account(account), Map.of()).values());
        }
    }

    final List<ImportRecord> imports(String account) {
        return store.imports.values().stream()
                .filter(record -> record.account().equals(account))
                .toList();
    }
}
