package com.isendu.contactimport.spring;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.options.ImportListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meters {@code contact.import} (a timer, by outcome of the import) and {@code contact.import.rows} (a counter, by
 * outcome of the row). No tag names an account: accounts are private, and there may be too many for tags. Thread-safe.
 */
final class ImportMeters implements ImportListener {

    static final String IMPORTS = "contact.import";
    static final String ROWS = "contact.import.rows";

    private final MeterRegistry registry;
    // By running import: the rows that were already counted in its earlier runs.
    private final Map<String, ImportCounts> counted = new ConcurrentHashMap<>();

    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void started(ImportRecord record) {
        if (record.state() != ImportState.COMPLETED) {
            // The rows of a process that died were not counted.
            boolean suspended = record.state() == ImportState.SUSPENDED;
            counted.put(record.importId(), suspended ? record.counts() : ImportCounts.NONE);
        }
    }

    @Override
    public void ended(ImportRecord record, Duration duration) {
        ImportCounts before = counted.remove(record.importId());
        if (before != null) {
            count(record, duration, before);
        }
    }

    private void count(ImportRecord record, Duration duration, ImportCounts before) {
        Timer.builder(IMPORTS)
                .description("Imports that began to write, and how long they took")
                .tag("outcome", outcome(record))
                .register(registry)
                .record(duration);
        ImportCounts counts = record.counts();
        rows("created", counts.created() - before.created());
        rows("updated", counts.updated() - before.updated());
        rows("unchanged", counts.unchanged() - before.unchanged());
        rows("skipped", counts.skipped() - before.skipped());
        rows("rejected", counts.rejected() - before.rejected());
    }

    private static String outcome(ImportRecord record) {
        ImportCounts counts = record.counts();
        if (record.state() != ImportState.COMPLETED) {
            return "suspended";
        }
        if (counts.rejected() == 0) {
            return "all_imported";
        }
        return counts.imported() > 0 ? "partially_imported" : "none_imported";
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
