package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.TermsCodec;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** An import whose lanes are written elsewhere: begun or continued, and ended. Not thread-safe. */
public final class SharedImport {

    /** How many shares there are is a term of the import: another number would give each of them other rows. */
    private static final String LANES = "lanes";

    private final SinkAccess sink;
    private final SourcePlan plan;
    private final ImportRecord record;
    private final Delivery delivery;

    private SharedImport(SinkAccess sink, SourcePlan plan, ImportRecord record, Delivery delivery) {
        this.sink = sink;
        this.plan = plan;
        this.record = record;
        this.delivery = delivery;
    }

    /**
     * Begins an import, or continues the one of its idempotency key.
     *
     * @param sink where contacts go
     * @param plan the plan of the source, its options with consent and idempotency key
     * @param lanes how many shares there are
     * @throws SinkException with {@code SINK_WITHOUT_LANES} if the sink cannot be written by many; or if the store
     *     fails
     * @throws ResumeException if the import of that key was undone, or begun with other options
     * @throws SourceException with {@code FILE_CHANGED} if it was begun with another source
     */
    public static SharedImport begin(SinkAccess sink, SourcePlan plan, int lanes) {
        if (!sink.hasLanes()) {
            throw new SinkException(ErrorCode.SINK_WITHOUT_LANES);
        }
        OptedOutPeople.requireKept(plan.options().optedOut(), sink);
        SourcePlan fitting = fitting(sink, plan);
        StartedImport start = start(fitting, lanes);
        String account = plan.options().account();
        String key = plan.options().idempotencyKey();
        Optional<StartedImport> earlier = sink.findByKey(account, key);
        if (earlier.isPresent()) {
            return resume(sink, fitting, earlier.get(), start);
        }
        return sink.begin(start)
                .map(delivery -> begun(sink, fitting, start.record(), delivery))
                .orElseGet(
                        () -> resume(sink, fitting, sink.findByKey(account, key).orElseThrow(), start));
    }

    private static SourcePlan fitting(SinkAccess sink, SourcePlan plan) {
        ImportOptions options = plan.options();
        return plan.with(options.toBuilder()
                .batchSize(sink.batchSize(options.batchSize()))
                .duplicates(plan.duplicates())
                .build());
    }

    private static StartedImport start(SourcePlan plan, int lanes) {
        ImportRecord record = new ImportRecord(
                UUID.randomUUID().toString(),
                plan.options().account(),
                ImportState.RUNNING,
                Instant.now(),
                null,
                sha256(plan),
                Objects.requireNonNull(plan.options().consent(), "consent"),
                ImportCounts.NONE);
        Map<String, String> terms = new HashMap<>(TermsCodec.write(
                        plan.options(), plan.mapping().mapping(), plan.mapping().origin())
                .values());
        terms.put(LANES, String.valueOf(lanes));
        return new StartedImport(record, ImportTerms.of(terms), plan.options().idempotencyKey());
    }

    private static String sha256(SourcePlan plan) {
        return Objects.requireNonNull(plan.bytes().sha256(), "sha256");
    }

    private static SharedImport resume(SinkAccess sink, SourcePlan plan, StartedImport earlier, StartedImport now) {
        ImportRecord record = earlier.record();
        if (record.state() == ImportState.UNDONE) {
            throw new ResumeException(ErrorCode.IMPORT_UNDONE);
        }
        if (!record.sourceSha256().equals(sha256(plan))) {
            throw new SourceException(ErrorCode.FILE_CHANGED);
        }
        Continuation.refuseChanges(earlier.terms(), now.terms());
        SourcePlan begun = plan.on(record.startedAt().atZone(ZoneOffset.UTC).toLocalDate());
        return begun(sink, begun, record, sink.resume(earlier));
    }

    private static SharedImport begun(SinkAccess sink, SourcePlan plan, ImportRecord record, Delivery delivery) {
        ImportLog.LOGGER.info("import {} started or continued, in lanes", record.importId());
        return new SharedImport(sink, plan, record, delivery);
    }

    /** Returns the plan that all shares go by. */
    public SourcePlan plan() {
        return plan;
    }

    /** One of the shares. */
    public LaneRun.Share share(int lane) {
        return new LaneRun.Share(record.importId(), record.state(), lane);
    }

    /**
     * Records that all lanes are written.
     *
     * @param counts what became of the rows
     */
    public void complete(ImportCounts counts) {
        delivery.finished(record.ended(ImportState.COMPLETED, Instant.now(), counts));
        ImportLog.LOGGER.info("import {} {}: {}", record.importId(), ImportState.COMPLETED, counts);
    }

    /**
     * Returns the report of the import, to be completed.
     *
     * @param counts what became of the rows
     * @param ofRows how often each code was a warning about a row
     * @param ofReading what reading has shown of the whole source
     * @return a report without errors
     */
    public ImportReport.Builder report(
            ImportCounts counts, SortedMap<ErrorCode, Long> ofRows, List<RowError> ofReading) {
        List<RowError> ofFile = new ArrayList<>(plan.warnings());
        ofFile.addAll(ofReading);
        ofFile.addAll(new UnstoredFields(plan.bound(), sink, !plan.options().houseNumberInAddress()).warnings());
        SortedMap<ErrorCode, Long> warnings = new TreeMap<>(ofRows);
        ofFile.forEach(warning -> warnings.merge(warning.code(), 1L, Long::sum));
        return ImportReport.builder(
                        record.importId(),
                        counts,
                        plan.table().format(),
                        plan.mapping().mapping(),
                        plan.mapping().origin(),
                        sha256(plan))
                .warnings(warnings)
                .fileWarnings(ofFile)
                .consent(record.consent());
    }

    /** Records that the import has stopped; it can be continued by its idempotency key. */
    public void suspend() {
        try {
            delivery.finished(record.ended(ImportState.SUSPENDED, Instant.now(), record.counts()));
        } catch (RuntimeException e) {
            // The store that failed once may fail again; the caller must hear of the first fault.
            ImportLog.LOGGER.warn(
                    "import {}: its end could not be recorded: {}",
                    record.importId(),
                    e.getClass().getName());
        }
    }
}
