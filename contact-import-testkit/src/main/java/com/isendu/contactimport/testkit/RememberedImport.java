package com.isendu.contactimport.testkit;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import in memory: its record and the outcomes of its batches. Guarded by the lock of its store. */
final class RememberedImport {

    private final List<Written> batches = new ArrayList<>();
    private @Nullable Written partial;
    private StartedImport start;
    private int epoch;

    private record Written(List<RowPosition> rows, BatchOutcome outcome) {

        static Written of(ContactBatch batch, BatchOutcome outcome) {
            return new Written(positions(batch), outcome);
        }

        boolean isOf(ContactBatch batch) {
            return rows.equals(positions(batch));
        }

        private static List<RowPosition> positions(ContactBatch batch) {
            return batch.rows().stream().map(BatchRow::position).toList();
        }
    }

    RememberedImport(StartedImport start) {
        this.start = start;
    }

    StartedImport start() {
        return start;
    }

    int epoch() {
        return epoch;
    }

    int written() {
        return batches.size();
    }

    void failIfTakenOver(int since) {
        if (epoch != since) {
            throw new SinkException(ErrorCode.IMPORT_TAKEN_OVER);
        }
    }

    void takeOver() {
        epoch++;
        ImportRecord record = start.record();
        if (record.state() != ImportState.COMPLETED) {
            become(new ImportRecord(
                    record.importId(),
                    record.account(),
                    ImportState.RUNNING,
                    record.startedAt(),
                    null,
                    record.sourceSha256(),
                    record.consent(),
                    record.counts()));
        }
    }

    BatchOutcome recall(long number, ContactBatch batch) {
        Written written = batches.get((int) number - 1);
        if (!written.isOf(batch)) {
            throw new ResumeException(ErrorCode.IMPORT_DIFFERS);
        }
        return written.outcome();
    }

    /** Returns the known outcomes of a batch, which may be incomplete. */
    BatchOutcome known(long number, ContactBatch batch) {
        if (number <= written()) {
            return recall(number, batch);
        }
        failIfBehindGap(number);
        if (partial == null) {
            return new BatchOutcome(Collections.nCopies(batch.rows().size(), ContactOutcome.unknown()));
        }
        if (!partial.isOf(batch)) {
            throw new ResumeException(ErrorCode.IMPORT_DIFFERS);
        }
        return partial.outcome();
    }

    void failIfBehindGap(long number) {
        if (number > written() + 1L) {
            throw new SinkException(ErrorCode.CHECKPOINT_LOST);
        }
    }

    void addPartial(ContactBatch batch, BatchOutcome outcome) {
        partial = Written.of(batch, outcome);
    }

    void add(ContactBatch batch, BatchOutcome outcome, ImportCounts counts) {
        partial = null;
        batches.add(Written.of(batch, outcome));
        ImportRecord record = start.record();
        become(new ImportRecord(
                record.importId(),
                record.account(),
                record.state(),
                record.startedAt(),
                record.finishedAt(),
                record.sourceSha256(),
                record.consent(),
                counts));
    }

    void finished(ImportRecord record) {
        become(record);
    }

    private void become(ImportRecord record) {
        start = new StartedImport(record, start.terms(), start.idempotencyKey());
    }
}
