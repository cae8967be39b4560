package com.isendu.contactimport.testkit;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A store that gives the same answer for every row with the same key, for tests of journals. Its lock serves as the
 * transaction.
 */
final class KeyedStore {

    private final Map<String, Map<String, Contact>> byAccount = new HashMap<>();
    private final Map<String, ContactOutcome> answers = new HashMap<>();
    private final Contact refused;

    KeyedStore(Contact refused) {
        this.refused = refused;
    }

    /** Returns a sink on this store that answers a number of batches, then fails. */
    ContactSink sink(int answered) {
        return new ContactSink() {

            private int sent;

            @Override
            public BatchOutcome write(ContactBatch batch) {
                synchronized (KeyedStore.this) {
                    if (sent++ >= answered) {
                        throw new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE"), null);
                    }
                    return KeyedStore.this.write(batch);
                }
            }

            @Override
            public BatchOutcome check(ContactBatch batch) {
                synchronized (KeyedStore.this) {
                    return new BatchOutcome(batch.rows().stream()
                            .map(row -> decide(batch, row.contact()).outcome())
                            .toList());
                }
            }
        };
    }

    private BatchOutcome write(ContactBatch batch) {
        List<ContactOutcome> outcomes = new ArrayList<>();
        for (BatchRow row : batch.rows()) {
            outcomes.add(answers.computeIfAbsent(batch.idempotencyKey(row), key -> store(batch, row.contact())));
        }
        return new BatchOutcome(outcomes);
    }

    private ContactOutcome store(ContactBatch batch, Contact contact) {
        ContactDecision decision = decide(batch, contact);
        Map<String, Contact> stored = byAccount.computeIfAbsent(batch.account(), account -> new HashMap<>());
        if (decision.formerKey() != null) {
            stored.remove(decision.formerKey());
        }
        if (decision.writes()) {
            stored.put(contact.key(), decision.contact());
        }
        return decision.outcome();
    }

    private ContactDecision decide(ContactBatch batch, Contact contact) {
        Map<String, Contact> stored = byAccount.getOrDefault(batch.account(), Map.of());
        return contact.equals(refused)
                ? new ContactDecision(ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED)), contact)
                : batch.decideByKeys(contact, stored);
    }

    synchronized List<Contact> contacts(String account) {
        return List.copyOf(byAccount.getOrDefault(account, Map.of()).values());
    }
}
