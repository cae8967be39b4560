package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sink without transactions that recognises rows by their keys, without a fault. The wrong ones override one step of
 * it.
 */
class KeyedModelSink extends ModelSink {

    KeyedModelSink(Store store, int steps) {
        super(store, steps);
    }

    @Override
    final ContactDecision decide(ContactBatch batch, Contact contact, @Nullable Contact stored) {
        ContactOutcome answer = answer(batch, row(batch, contact));
        return answer == null ? super.decide(batch, contact, stored) : new ContactDecision(answer, contact);
    }

    private static BatchRow row(ContactBatch batch, Contact contact) {
        return batch.rows().stream()
                .filter(row -> row.contact().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    /** What was answered before, or null. */
    @Nullable
    ContactOutcome answer(ContactBatch batch, BatchRow row) {
        return answers().get(batch.idempotencyKey(row));
    }

    void remember(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
        answers().put(batch.idempotencyKey(row), outcome);
    }

    @Override
    final BatchOutcome reported(ContactBatch batch, BatchOutcome outcome) {
        for (int i = 0; i < batch.rows().size(); i++) {
            remember(batch, batch.rows().get(i), outcome.outcomes().get(i));
        }
        return outcome;
    }

    /** Half of the batch is stored. */
    @Override
    BatchOutcome fail(ContactBatch batch, List<ContactDecision> decisions, SinkException outage) {
        for (int i = 0; i < decisions.size() / 2; i++) {
            save(batch, batch.rows().get(i).contact(), decisions.get(i));
            remember(batch, batch.rows().get(i), decisions.get(i).outcome());
        }
        throw outage;
    }
}
