package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sinks that do wrong where the store fails, or where two imports write at once. */
final class WrongUnderStress {

    private WrongUnderStress() {}

    private interface Failing {
        BatchOutcome fail(ModelSink sink, ContactBatch batch, List<ContactDecision> decisions, SinkException outage);
    }

    static void addTo(Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong) {
        wrong.put("reportsEveryOutage", failing((sink, batch, decisions, outage) -> ModelSink.outcomes(decisions)));
        wrong.put("outageShowsNobody", failing((sink, batch, decisions, outage) -> {
            String address = batch.rows().get(0).contact().email();
            throw new SinkException(
                    ErrorCode.SINK_UNAVAILABLE,
                    Map.of("reason", "UNREACHABLE"),
                    new IllegalStateException("no answer while writing " + address));
        }));
        wrong.put("failedBatchLeavesNobodyStored", failing((sink, batch, decisions, outage) -> {
            for (ContactDecision decision : decisions.subList(0, decisions.size() / 2)) {
                sink.put(batch.account(), decision.contact());
            }
            throw outage;
        }));
        wrong.put("storesEverybodyOfImportsAtOnce", KeepingItsBatch::new);
        wrong.put("doublesNobodyOfImportsAtOnce", LookingUpFirst::new);
        wrong.put("keepsChangesOfImportsAtOnce", WrongUpdates::new);
    }

    private static SinkMaker<ModelSink.Store, ModelSink> failing(Failing failing) {
        return (store, steps) -> new ModelSink(store, steps) {
            @Override
            BatchOutcome fail(ContactBatch batch, List<ContactDecision> decisions, SinkException outage) {
                return failing.fail(this, batch, decisions, outage);
            }
        };
    }

    /** Keeps the batch it is writing in a field, where the other import replaces it. */
    private static final class KeepingItsBatch extends ModelSink {

        private final Meeting meeting = new Meeting(2);
        private volatile @Nullable ContactBatch current;

        KeepingItsBatch(Store store, int steps) {
            super(store, steps);
        }

        @Override
        public BatchOutcome write(ContactBatch batch) {
            current = batch;
            meeting.await();
            ContactBatch written = current;
            return BatchOutcome.all(batch, RowOutcome.CREATED).equals(super.check(batch))
                    ? super.write(written == null ? batch : written)
                    : super.write(batch);
        }
    }

    /** Looks up whether people are stored, and adds those who were not, in two steps. */
    private static final class LookingUpFirst extends ModelSink {

        private final Meeting meeting = new Meeting(2);

        LookingUpFirst(Store store, int steps) {
            super(store, steps);
        }

        @Override
        public BatchOutcome write(ContactBatch batch) {
            BatchOutcome known = check(batch);
            meeting.await();
            boolean isNew = known.equals(BatchOutcome.all(batch, RowOutcome.CREATED));
            return meeting.concerns() && isNew ? add(batch, known) : super.write(batch);
        }

        private synchronized BatchOutcome add(ContactBatch batch, BatchOutcome known) {
            for (int i = 0; i < batch.rows().size(); i++) {
                Contact contact = batch.rows().get(i).contact();
                put(batch.account(), contact.key() + " of " + batch.importId(), contact);
            }
            return known;
        }
    }
}
