package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;

/**
 * What became of the contacts of a batch; partial where the store has not answered for each
 * ({@link ContactOutcome#unknown()}).
 *
 * @param outcomes one for each contact, in the order of the batch; copied, unmodifiable
 */
public record BatchOutcome(List<ContactOutcome> outcomes) {

    /** Copies the list. */
    public BatchOutcome {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Returns the same outcome for every contact that is not suppressed, for sinks that do not tell contacts apart.
     *
     * @param batch the batch
     * @param outcome any but {@link RowOutcome#REJECTED}
     * @return the outcomes
     */
    public static BatchOutcome all(ContactBatch batch, RowOutcome outcome) {
        ContactOutcome same = ContactOutcome.of(outcome);
        return new BatchOutcome(batch.rows().stream()
                .map(row -> batch.isSuppressed(row.contact()) ? ContactOutcome.suppressed() : same)
                .toList());
    }

    /**
     * Reports whether the store has answered for every contact. A partial outcome is for sinks that have no
     * transactions and reach their store in several requests, or in one that may time out: each contact is stored,
     * refused, or unknown. {@link JournaledSink} keeps what is known and sends the others again; from any other sink a
     * partial outcome suspends the import with {@code SINK_UNAVAILABLE}.
     *
     * @return false if an outcome is unknown
     */
    public boolean isComplete() {
        return outcomes.stream().allMatch(ContactOutcome::isKnown);
    }

    /**
     * Adds the contacts of the batch that the store has answered for to the counts of an import.
     *
     * @param before what had become of its rows before the batch
     * @return what has become of them with the batch
     */
    public ImportCounts addedTo(ImportCounts before) {
        return new ImportCounts(
                before.records() + outcomes.size() - count(RowOutcome.UNKNOWN),
                before.blank(),
                before.created() + count(RowOutcome.CREATED),
                before.updated() + count(RowOutcome.UPDATED),
                before.unchanged() + count(RowOutcome.UNCHANGED),
                before.skipped() + count(RowOutcome.SKIPPED),
                before.rejected() + count(RowOutcome.REJECTED));
    }

    private long count(RowOutcome wanted) {
        return outcomes.stream().filter(outcome -> outcome.outcome() == wanted).count();
    }
}
