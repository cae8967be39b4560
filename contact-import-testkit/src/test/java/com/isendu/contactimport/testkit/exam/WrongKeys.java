package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Idempotent sinks whose keys are wrong, each in one way, by the question that has to catch it. */
final class WrongKeys {

    private WrongKeys() {}

    static Map<String, SinkMaker<ModelSink.Store, KeyedModelSink>> byQuestion() {
        Map<String, SinkMaker<ModelSink.Store, KeyedModelSink>> wrong = new LinkedHashMap<>();
        wrong.put("answersRepeatedBatchAsBefore", KeepingLookUps::new);
        wrong.put("answersRestOfBatchAsBefore", (store, steps) -> new KeyedModelSink(store, steps) {
            @Override
            String key(ContactBatch batch, BatchRow row) {
                return batch.idempotencyKey() + super.key(batch, row);
            }
        });
        WrongWithoutAnswer.addTo(wrong);
        WrongRepetitions.addTo(wrong);
        return wrong;
    }

    /** Looks each row of a batch up once, and does not learn what it has written since. */
    private static final class KeepingLookUps extends KeyedModelSink {

        private final Map<String, Optional<ContactOutcome>> found = new HashMap<>();

        KeepingLookUps(ModelSink.Store store, int steps) {
            super(store, steps);
        }

        @Override
        @Nullable
        ContactOutcome answer(ContactBatch batch, BatchRow row) {
            return found.computeIfAbsent(
                            batch.idempotencyKey() + key(batch, row),
                            unused -> Optional.ofNullable(super.answer(batch, row)))
                    .orElse(null);
        }
    }
}
