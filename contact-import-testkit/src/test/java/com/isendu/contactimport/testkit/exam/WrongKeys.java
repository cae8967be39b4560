package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Idempotent sinks whose keys are wrong, each in one way, by the question that has to catch it. */
final class WrongKeys {

    private static final int WHOLE = 3;

    private WrongKeys() {}

    static Map<String, SinkMaker<ModelSink.Store, KeyedModelSink>> byQuestion() {
        Map<String, SinkMaker<ModelSink.Store, KeyedModelSink>> wrong = new LinkedHashMap<>();
        wrong.put("answersRepeatedBatchAsBefore", (store, steps) -> new KeyedModelSink(store, steps) {
            @Override
            @Nullable
            ContactOutcome answer(ContactBatch batch, BatchRow row) {
                return batch.rows().size() == WHOLE ? null : super.answer(batch, row);
            }
        });
        wrong.put("answersRestOfBatchAsBefore", (store, steps) -> new KeyedModelSink(store, steps) {
            @Override
            @Nullable
            ContactOutcome answer(ContactBatch batch, BatchRow row) {
                return answers().get(batch.idempotencyKey() + batch.idempotencyKey(row));
            }

            @Override
            void remember(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
                answers().put(batch.idempotencyKey() + batch.idempotencyKey(row), outcome);
            }
        });
        wrong.put("storesEverybodyOnceAfterOutage", (store, steps) -> new KeyedModelSink(store, steps) {
            @Override
            BatchOutcome fail(ContactBatch batch, List<ContactDecision> decisions, SinkException outage) {
                Contact first = batch.rows().get(0).contact();
                put(batch.account(), "first try of " + first.key(), first);
                throw outage;
            }
        });
        return wrong;
    }
}
