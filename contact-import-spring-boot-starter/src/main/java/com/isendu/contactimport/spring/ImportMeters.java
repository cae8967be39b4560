package com.isendu.contactimport.spring;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The meters {@code contact.import} (a timer, by outcome of the import) and {@code contact.import.rows} (a counter, by outcome of the row).
 * No tag names an account: who imports is nobody's metric, and accounts are many.
 */
record ImportMeters(MeterRegistry registry) {

    static final String IMPORTS = "contact.import";
    static final String ROWS = "contact.import.rows";

    /**
     * Counts what was done since an import began or went on.
     *
     * @param ended the import, with the counts of all its parts
     * @param since when this part began
     * @param before what earlier parts were counted for
     */
    void ended(ImportRecord ended, Instant since, ImportCounts before) {
        Timer.builder(IMPORTS)
                .description("Imports that began to write, and how long they took")
                .tag("outcome", outcome(ended))
                .register(registry)
                .record(elapsed(since, ended.finishedAt()));
        ImportCounts counts = ended.counts();
        rows("created", counts.created() - before.created());
        rows("updated", counts.updated() - before.updated());
        rows("unchanged", counts.unchanged() - before.unchanged());
        rows("skipped", counts.skipped() - before.skipped());
        rows("rejected", counts.rejected() - before.rejected());
    }

    private static String outcome(ImportRecord ended) {
        ImportCounts counts = ended.counts();
        if (ended.state() != ImportState.COMPLETED) {
            return "suspended";
        }
        if (counts.rejected() == 0) {
            return "all_imported";
        }
        return counts.rejected() < counts.records() ? "partially_imported" : "none_imported";
    }

    private static Duration elapsed(Instant since, @Nullable Instant end) {
        return end == null ? Duration.ZERO : Duration.between(since, end);
    }

    private void rows(String outcome, long count) {
        Counter.builder(ROWS)
                .description("Records of imported files")
                .baseUnit("rows")
                .tag("outcome", outcome)
                .register(registry)
                .increment((double) Math.max(0, count));
    }
}
