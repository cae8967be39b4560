package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.internal.advise.TriedRows;
import com.isendu.contactimport.internal.deliver.Decisions;
import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stage 10: counts the rows by outcome and reports them. Not thread-safe; for one run. */
final class RunReport {

    private final String importId;
    private final long startNanos;
    private final ImportOptions options;
    private final PlannedSource source;
    private Supplier<ReadStanding> standing;
    private final RowTally tally = new RowTally();
    private final List<RowError> fileWarnings = new ArrayList<>();
    private final TriedRows tried = new TriedRows();
    private final @Nullable RowChanges changes;

    RunReport(
            String importId,
            ImportOptions options,
            PlannedSource source,
            long startNanos,
            @Nullable RowChanges changes) {
        this.changes = changes;
        this.importId = importId;
        this.options = options;
        this.source = source;
        this.standing = () -> ReadStanding.START;
        this.startNanos = startNanos;
    }

    String importId() {
        return importId;
    }

    PlannedSource source() {
        return source;
    }

    /** From now on, takes the progress of reading from a supplier. */
    void follow(Supplier<ReadStanding> reading) {
        standing = reading;
    }

    /** Counts a candidate that is decided. */
    void count(Candidate candidate) {
        tally.count(candidate);
        tried.keep(candidate);
        if (changes != null) {
            changes.decided(candidate);
        }
    }

    /** Receives the decisions of the sink, or null if not needed. */
    @Nullable
    Decisions decisions() {
        return changes == null ? null : changes.decisions();
    }

    /** Keeps a rejected row, if it is one of the first. */
    void keep(RejectedRow row) {
        tally.keep(row);
    }

    /** Adds a warning about the whole file. */
    void warn(RowError warning) {
        fileWarnings.add(warning);
    }

    ImportCounts counts() {
        return tally.counts(standing.get().blankRows());
    }

    /** Returns the counts with those candidates that are decided and not counted yet. */
    ImportCounts countsWith(List<Candidate> candidates) {
        return tally.countsWith(candidates, standing.get().blankRows());
    }

    ImportProgress progress() {
        ImportCounts counts = counts();
        return new ImportProgress(
                standing.get().bytesRead(), source.plan().bytes().size(), counts.records(), counts.rejected());
    }

    /** Rows to try other options on. */
    TriedRows tried() {
        return tried;
    }

    /** Returns the report so far. */
    ImportReport report(@Nullable Path errorCsv, List<Advice> advice) {
        List<RowError> ofFile = new ArrayList<>(source.plan().warnings());
        ofFile.addAll(standing.get().warnings());
        ofFile.addAll(fileWarnings);
        SortedMap<ErrorCode, Long> allWarnings = new TreeMap<>(tally.warnings());
        ofFile.forEach(warning -> allWarnings.merge(warning.code(), 1L, Long::sum));
        SourcePlan plan = source.plan();
        return ImportReport.builder(
                        importId,
                        counts(),
                        plan.table().format(),
                        plan.mapping().mapping(),
                        plan.mapping().origin(),
                        Objects.requireNonNull(plan.bytes().sha256(), "sha256"))
                .errors(tally.errors())
                .warnings(allWarnings)
                .firstErrors(tally.firstErrors())
                .fileWarnings(ofFile)
                .advice(advice)
                .consent(options.consent())
                .errorCsv(errorCsv)
                .elapsed(elapsed())
                .build();
    }

    /** How long the run has taken by now. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
