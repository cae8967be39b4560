package com.isendu.contactimport.spark;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.TaskContext;

/**
 * A sink whose lanes fail once a batch is stored, before anybody hears of it.
 *
 * @param sink where contacts go
 * @param fails says of a task and the number of a batch whether it fails
 */
record FailingSink(ResumableSink sink, Predicate<Attempt> fails) implements ResumableSink {

    private static final long FAILING_BATCH = 2;

    /**
     * A batch of a try of a task.
     *
     * @param task the try
     * @param batch the number of the batch
     */
    record Attempt(TaskContext task, long batch) {}

    /** Fails in the first try of each task, at its second batch. */
    static FailingSink ofFirstAttempts(ResumableSink sink) {
        return new FailingSink(
                sink, attempt -> attempt.task().attemptNumber() == 0 && attempt.batch() == FAILING_BATCH);
    }

    /** Fails in every try of the first lane. */
    static FailingSink ofOneLane(ResumableSink sink) {
        return new FailingSink(sink, attempt -> attempt.task().partitionId() == 0);
    }

    @Override
    public Optional<StartedImport> find(String account, String importId) {
        return sink.find(account, importId);
    }

    @Override
    public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return sink.findByKey(account, idempotencyKey);
    }

    @Override
    public Optional<ImportJournal> begin(StartedImport start) {
        return sink.begin(start);
    }

    @Override
    public ImportJournal resume(String account, String importId) {
        return sink.resume(account, importId);
    }

    @Override
    public boolean hasLanes() {
        return sink.hasLanes();
    }

    @Override
    public ImportJournal lane(String account, String importId, int lane) {
        return new FailingLane(sink.lane(account, importId, lane), fails);
    }

    private record FailingLane(ImportJournal lane, Predicate<Attempt> fails) implements ImportJournal {

        @Override
        public long written() {
            return lane.written();
        }

        @Override
        public BatchOutcome recall(long number, ContactBatch batch) {
            return lane.recall(number, batch);
        }

        @Override
        public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
            BatchOutcome outcome = lane.write(number, batch, before);
            if (fails.test(new Attempt(TaskContext.get(), number))) {
                throw new SinkException(ErrorCode.SINK_UNAVAILABLE);
            }
            return outcome;
        }

        @Override
        public void finished(ImportRecord record) {
            lane.finished(record);
        }
    }
}
