package com.isendu.contactimport.sink;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;

/**
 * The outcomes of the contacts of a batch; partial if the store has not answered for every contact
 * ({@link #isComplete()}).
 *
 * @param outcomes one for each contact, in the order of the batch; copied, unmodifiable
 */
public record BatchOutcome(List<ContactOutcome> outcomes) {

    /** Copies the list. */
    public BatchOutcome {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Returns the same outcome for every contact that is not suppressed, for sinks that do not distinguish outcomes.
     *
     * @param batch the batch
     * @param outcome any outcome except {@link RowOutcome#REJECTED}
     * @return the outcomes
     * @throws IllegalArgumentException for {@link RowOutcome#REJECTED}
     */
    public static BatchOutcome all(ContactBatch batch, RowOutcome outcome) {
        ContactOutcome same = ContactOutcome.of(outcome);
        return new BatchOutcome(batch.rows().stream()
                .map(row -> batch.isSuppressed(row.contact()) ? ContactOutcome.suppressed() : same)
                .toList());
    }

    /**
     * Returns whether the store has answered for every contact. A sink without transactions may return a partial
     * outcome, for example if it sends several requests and one of them times out: then some contacts are
     * {@linkplain ContactOutcome#unknown() unknown}. A {@link JournaledSink} records the known outcomes and sends the
     * other contacts again. A partial outcome from any other sink suspends the import with {@code SINK_UNAVAILABLE}.
     *
     * @return false if an outcome is unknown
     */
    public boolean isComplete() {
        return outcomes.stream().allMatch(ContactOutcome::isKnown);
    }

    /**
     * Adds the known outcomes to the counts of an import.
     *
     * @param before the counts before the batch
     * @return the counts including the batch
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
