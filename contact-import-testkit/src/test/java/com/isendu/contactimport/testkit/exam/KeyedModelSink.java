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

    private final int steps;
    private boolean losesAnswers;

    KeyedModelSink(Store store, int steps) {
        super(store, steps);
        this.steps = steps;
    }

    /** From now on the step that fails is stored. */
    KeyedModelSink losingAnswers() {
        losesAnswers = true;
        return this;
    }

    final boolean losesAnswers() {
        return losesAnswers;
    }

    @Override
    final ContactDecision decide(ContactBatch batch, Contact contact, @Nullable Contact stored) {
        ContactOutcome answer = answer(batch, row(batch, contact));
        return answer == null ? super.decide(batch, contact, stored) : repeated(answer, contact, stored);
    }

    /** What a later import has stored stays. */
    ContactDecision repeated(ContactOutcome answer, Contact row, @Nullable Contact stored) {
        return new ContactDecision(answer, stored == null ? row : stored);
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
        return answers().get(key(batch, row));
    }

    void remember(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
        answers().put(key(batch, row), outcome);
    }

    String key(ContactBatch batch, BatchRow row) {
        return batch.idempotencyKey(row);
    }

    /** The sink has got an answer. */
    void answered(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
        remember(batch, row, outcome);
    }

    @Override
    final BatchOutcome reported(ContactBatch batch, BatchOutcome outcome) {
        for (int i = 0; i < batch.rows().size(); i++) {
            answered(batch, batch.rows().get(i), outcome.outcomes().get(i));
        }
        return outcome;
    }

    /** Half of the batch is stored, or what the store has received. */
    @Override
    BatchOutcome fail(ContactBatch batch, List<ContactDecision> decisions, SinkException outage) {
        int stored = losesAnswers ? steps + 1 : decisions.size() / 2;
        for (int i = 0; i < stored; i++) {
            save(batch, batch.rows().get(i).contact(), decisions.get(i));
            unanswered(batch, batch.rows().get(i), decisions.get(i).outcome());
        }
        return noAnswer(decisions, outage);
    }

    /** The store has stored a contact, and its answer does not arrive. */
    void unanswered(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
        remember(batch, row, outcome);
    }

    BatchOutcome noAnswer(List<ContactDecision> decisions, SinkException outage) {
        throw outage;
    }
}
