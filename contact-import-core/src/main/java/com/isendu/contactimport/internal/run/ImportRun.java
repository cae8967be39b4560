package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.internal.deliver.Decisions;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.Overlap;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passes the rows through the ten stages:
 *
 * <pre>
 *  1 charset     Detection                    found before the run, for the plan of the source
 *  2 dialect     Detection
 *  3 records     RecordReader                 {@link UnderstoodRows}, on other threads too
 *  4 map         RecordMapper
 *  5 normalise   Normalizer
 *  6 validate    ContactValidator
 *  7 dedupe      Duplicates                   {@link RowWalk}
 *  8 batch       Batch
 *  9 deliver     Deliverer, ErrorCsvWriter    {@link RowWalk}, {@link #decided}
 * 10 report      RunReport                    {@link #decided}
 * </pre>
 *
 * Not thread-safe; runs once.
 */
final class ImportRun implements RowWalk.Observer {

    private final PlannedSource source;
    private final ValueStages values;
    private final Overlap overlap;
    private final RowWalk stages;
    private final @Nullable ErrorCsvWriter errorCsv;
    private final RunReport report;
    private final ImportListener listener;
    private final CancellationToken cancellation;

    /** Prepares the stages for a source whose first two are done: its format is found and its columns are bound. */
    ImportRun(
            ImportOptions options,
            PlannedSource source,
            ContactValidator validator,
            SinkAccess sink,
            @Nullable ErrorCsvWriter errorCsv,
            RunReport report,
            ImportListener listener,
            CancellationToken cancellation) {
        SourcePlan plan = source.plan();
        this.source = source;
        this.values = new ValueStages(plan, validator);
        this.overlap = Overlap.of(options.threads(), options.batchSize());
        this.errorCsv = errorCsv;
        this.report = report;
        this.listener = listener;
        this.cancellation = cancellation;
        this.stages = new RowWalk(
                report.importId(),
                options,
                plan,
                source.duplicates(),
                source.isOrders(),
                sink,
                OptedOutPeople.in(source.source(), plan, overlap),
                this::openAgain,
                this);
    }

    private UnderstoodRows openAgain() {
        return source.open().closingRows(values, overlap);
    }

    /**
     * Walks all rows through stages 3 to 10.
     *
     * @param open the source, opened
     * @param delivery where the batches go
     * @return false if the import was cancelled before the last batch
     */
    boolean walk(OpenSource open, Delivery delivery) {
        try (UnderstoodRows rows = open.rows(values.followedBy(stages::prepare), overlap)) {
            report.follow(rows::standing);
            return stages.walk(rows, delivery);
        }
    }

    /** An interrupt is left for the caller to find. */
    @Override
    public boolean isCancelled() {
        return cancellation.isCancelled() || Thread.currentThread().isInterrupted();
    }

    @Override
    public ImportCounts countsWith(List<Candidate> candidates) {
        return report.countsWith(candidates);
    }

    @Override
    public @Nullable Decisions decisions() {
        return report.decisions();
    }

    /**
     * Reports a decided row, in source order: to the counts, to the listener and, where it is rejected, in the error
     * CSV.
     */
    @Override
    public void decided(Candidate candidate) {
        report.count(candidate);
        if (candidate.outcome() == RowOutcome.REJECTED) {
            RejectedRow row = candidate.toRejectedRow();
            report.keep(row);
            listener.rejected(row);
            if (errorCsv != null) {
                errorCsv.write(row);
            }
        }
    }

    @Override
    public void delivered() {
        listener.progressed(report.progress());
    }
}
