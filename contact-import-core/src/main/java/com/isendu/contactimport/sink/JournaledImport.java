package com.isendu.contactimport.sink;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One import into a {@link JournaledSink}. Records each answer of the sink before it sends the next contacts.
 *
 * @param sink the sink that receives the contacts
 * @param journal the journal of their outcomes
 */
record JournaledImport(ContactSink sink, JournalStore.Journal journal) implements ImportJournal {

    @Override
    public long written() {
        return journal.written();
    }

    @Override
    public BatchOutcome recall(long number, ContactBatch batch) {
        return journal.known(number, batch);
    }

    @Override
    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
        BatchOutcome known = journal.known(number, batch);
        while (!known.isComplete()) {
            known = withAnswers(batch, withSuppressed(batch, known));
            journal.record(number, batch, known, known.addedTo(before));
        }
        return known;
    }

    private static BatchOutcome withSuppressed(ContactBatch batch, BatchOutcome known) {
        List<ContactOutcome> outcomes = new ArrayList<>(known.outcomes());
        for (int row = 0; row < outcomes.size(); row++) {
            if (!outcomes.get(row).isKnown()
                    && batch.isSuppressed(batch.rows().get(row).contact())) {
                outcomes.set(row, ContactOutcome.suppressed());
            }
        }
        return new BatchOutcome(outcomes);
    }

    /** Sends all contacts without a known outcome; fails if the sink gives no further answer. */
    private BatchOutcome withAnswers(ContactBatch batch, BatchOutcome known) {
        List<BatchRow> unknown = new ArrayList<>();
        for (int row = 0; row < known.outcomes().size(); row++) {
            if (!known.outcomes().get(row).isKnown()) {
                unknown.add(batch.rows().get(row));
            }
        }
        if (unknown.isEmpty()) {
            return known;
        }
        List<ContactOutcome> answers = send(batch.only(unknown));
        if (answers.stream().noneMatch(ContactOutcome::isKnown)) {
            throw fault(ErrorCode.SINK_UNAVAILABLE, "OUTCOME_UNKNOWN");
        }
        return merged(known, answers);
    }

    private static BatchOutcome merged(BatchOutcome known, List<ContactOutcome> answers) {
        List<ContactOutcome> outcomes = new ArrayList<>(known.outcomes());
        int answer = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            if (!outcomes.get(row).isKnown()) {
                outcomes.set(row, answers.get(answer++));
            }
        }
        return new BatchOutcome(outcomes);
    }

    private List<ContactOutcome> send(ContactBatch batch) {
        @Nullable BatchOutcome answer = sink.write(batch);
        if (answer == null) {
            throw fault(ErrorCode.SINK_FAULT, "NULL_RETURNED");
        }
        if (answer.outcomes().size() != batch.rows().size()) {
            throw fault(ErrorCode.SINK_FAULT, "OUTCOME_COUNT");
        }
        return answer.outcomes();
    }

    private static SinkException fault(ErrorCode code, String reason) {
        return new SinkException(code, Map.of("reason", reason), null);
    }

    @Override
    public void finished(ImportRecord record) {
        sink.finished(record);
        journal.finished(record);
    }
}
