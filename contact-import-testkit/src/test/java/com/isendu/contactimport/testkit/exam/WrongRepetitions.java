package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Idempotent sinks that answer a repeated row otherwise than the first time. */
final class WrongRepetitions {

    private static final String[] OF_ANOTHER_SINK = {
        "freshSinkAnswersAsBefore",
        "answersRepeatedUpdateAsBefore",
        "answersRepeatedDuplicateAsBefore",
        "reportsCreatedAfterLostAnswer"
    };

    private WrongRepetitions() {}

    static void addTo(Map<String, SinkMaker<ModelSink.Store, KeyedModelSink>> wrong) {
        wrong.put("freshSinkAnswersAsBefore", RememberingNewPeople::new);
        wrong.put(
                "answersRepeatedUpdateAsBefore",
                recalling(outcome -> outcome.outcome() == RowOutcome.UPDATED ? null : outcome));
        wrong.put(
                "answersRepeatedDuplicateAsBefore",
                recalling(outcome -> outcome.isPossibleDuplicate() ? ContactOutcome.of(RowOutcome.CREATED) : outcome));
        wrong.put(
                "answersRepeatedRefusalAsBefore",
                recalling(outcome -> outcome.outcome() == RowOutcome.REJECTED
                        ? ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED, "reason", "AGAIN"))
                        : outcome));
    }

    static List<Fault> further() {
        return List.of(
                Fault.ofKeys("remembers answers in the sink instead of the store", Remembering::new, OF_ANOTHER_SINK),
                Fault.ofKeys("key contains the identity of the sink", KeyOfSink::new, OF_ANOTHER_SINK),
                Fault.ofKeys("writes again what was answered", WritingAgain::new, "answersRepeatedUpdateAsBefore"));
    }

    private static SinkMaker<ModelSink.Store, KeyedModelSink> recalling(
            UnaryOperator<@Nullable ContactOutcome> change) {
        return (store, steps) -> new KeyedModelSink(store, steps) {
            @Override
            @Nullable
            ContactOutcome answer(ContactBatch batch, BatchRow row) {
                ContactOutcome answer = super.answer(batch, row);
                return answer == null ? null : change.apply(answer);
            }
        };
    }

    private static class Remembering extends KeyedModelSink {

        private final Map<String, ContactOutcome> memory = new HashMap<>();

        Remembering(Store store, int steps) {
            super(store, steps);
        }

        @Override
        @Nullable
        ContactOutcome answer(ContactBatch batch, BatchRow row) {
            return memory.get(batch.idempotencyKey(row));
        }

        @Override
        void remember(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
            memory.put(batch.idempotencyKey(row), outcome);
        }
    }

    /** Leaves it to the store to remember the others. */
    private static final class RememberingNewPeople extends KeyedModelSink {

        private final Map<String, ContactOutcome> memory = new HashMap<>();

        RememberingNewPeople(Store store, int steps) {
            super(store, steps);
        }

        @Override
        @Nullable
        ContactOutcome answer(ContactBatch batch, BatchRow row) {
            ContactOutcome known = memory.get(batch.idempotencyKey(row));
            return known == null ? super.answer(batch, row) : known;
        }

        @Override
        void answered(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
            if (outcome.equals(ContactOutcome.of(RowOutcome.CREATED))) {
                memory.put(batch.idempotencyKey(row), outcome);
            } else {
                super.answered(batch, row, outcome);
            }
        }
    }

    private static final class KeyOfSink extends KeyedModelSink {

        KeyOfSink(Store store, int steps) {
            super(store, steps);
        }

        @Override
        String key(ContactBatch batch, BatchRow row) {
            return System.identityHashCode(this) + batch.idempotencyKey(row);
        }
    }

    private static final class WritingAgain extends KeyedModelSink {

        WritingAgain(Store store, int steps) {
            super(store, steps);
        }

        @Override
        ContactDecision repeated(ContactOutcome answer, Contact row, @Nullable Contact stored) {
            return new ContactDecision(answer, row);
        }
    }
}
