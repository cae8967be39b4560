package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.RowOutcome;
import java.util.EnumMap;
import java.util.Map;

/** Adds what became of a batch to the counts. */
final class Counts {

    private Counts() {}

    static ImportCounts after(ImportCounts before, BatchOutcome batch) {
        Map<RowOutcome, Long> more = new EnumMap<>(RowOutcome.class);
        for (ContactOutcome outcome : batch.outcomes()) {
            more.merge(outcome.outcome(), 1L, Long::sum);
        }
        return new ImportCounts(
                before.records() + batch.outcomes().size(),
                before.blank(),
                before.created() + more.getOrDefault(RowOutcome.CREATED, 0L),
                before.updated() + more.getOrDefault(RowOutcome.UPDATED, 0L),
                before.unchanged() + more.getOrDefault(RowOutcome.UNCHANGED, 0L),
                before.skipped() + more.getOrDefault(RowOutcome.SKIPPED, 0L),
                before.rejected() + more.getOrDefault(RowOutcome.REJECTED, 0L));
    }
}
