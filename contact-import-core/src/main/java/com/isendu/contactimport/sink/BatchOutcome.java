package com.isendu.contactimport.sink;

import java.util.List;

/**
 * What became of the contacts of a batch.
 *
 * @param outcomes one for each contact, in the order of the batch; copied, unmodifiable
 */
public record BatchOutcome(List<ContactOutcome> outcomes) {

    /** Copies the list. */
    public BatchOutcome {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The same outcome for every contact that is not suppressed, for sinks that do not tell contacts apart.
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
}
