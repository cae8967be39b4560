package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Idempotent sinks that do wrong where no answer comes, whether the request was stored or not. */
final class WrongWithoutAnswer {

    private WrongWithoutAnswer() {}

    static void addTo(Map<String, SinkMaker<ModelSink.Store, KeyedModelSink>> wrong) {
        wrong.put("storesEverybodyOnceAfterOutage", StoringAnotherTime::new);
        wrong.put("reportsEveryLostAnswer", FindingItself::new);
        wrong.put("reportsCreatedAfterLostAnswer", RememberingWhatIsAnswered::new);
    }

    static List<Fault> further() {
        return List.of(
                Fault.ofKeys(
                        "reports everybody as stored when no answer comes",
                        reporting(ContactOutcome.of(RowOutcome.CREATED)),
                        "reportsEveryOutage",
                        "reportsEveryLostAnswer"),
                Fault.ofKeys(
                        "reports everybody as rejected when no answer comes",
                        reporting(ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED))),
                        "reportsEveryOutage",
                        "reportsEveryLostAnswer"));
    }

    private static SinkMaker<ModelSink.Store, KeyedModelSink> reporting(ContactOutcome outcome) {
        return (store, steps) -> new KeyedModelSink(store, steps) {
            @Override
            BatchOutcome noAnswer(List<ContactDecision> decisions, SinkException outage) {
                return new BatchOutcome(Collections.nCopies(decisions.size(), outcome));
            }
        };
    }

    private static final class StoringAnotherTime extends KeyedModelSink {

        StoringAnotherTime(Store store, int steps) {
            super(store, steps);
        }

        @Override
        BatchOutcome fail(ContactBatch batch, List<ContactDecision> decisions, SinkException outage) {
            if (!losesAnswers()) {
                Contact first = batch.rows().get(0).contact();
                put(batch.account(), "first try of " + first.key(), first);
            }
            return super.fail(batch, decisions, outage);
        }
    }

    /** Tries again, and takes the contacts that it has just stored for those of another import. */
    private static final class FindingItself extends KeyedModelSink {

        FindingItself(Store store, int steps) {
            super(store, steps);
        }

        @Override
        BatchOutcome noAnswer(List<ContactDecision> decisions, SinkException outage) {
            if (!losesAnswers()) {
                throw outage;
            }
            return new BatchOutcome(Collections.nCopies(decisions.size(), ContactOutcome.of(RowOutcome.UNCHANGED)));
        }
    }

    /** Stores the key of a row with a request of its own, after the answer. */
    private static final class RememberingWhatIsAnswered extends KeyedModelSink {

        RememberingWhatIsAnswered(Store store, int steps) {
            super(store, steps);
        }

        @Override
        void unanswered(ContactBatch batch, BatchRow row, ContactOutcome outcome) {
            // the key is not stored
        }
    }
}
