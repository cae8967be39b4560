package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.dedupe.Duplicates;
import com.isendu.contactimport.internal.deliver.Batch;
import com.isendu.contactimport.internal.deliver.Deliverer;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The walk of the rows through the ten stages:
 *
 * <pre>
 *  1 charset     Detection                    found before the run, for the plan of the source
 *  2 dialect     Detection
 *  3 records     RecordReader                 {@link UnderstoodRows}, on other threads too
 *  4 map         RecordMapper
 *  5 normalise   Normalizer
 *  6 validate    ContactValidator
 *  7 dedupe      Duplicates                   {@link #walk} claims, {@link #deliver} settles
 *  8 batch       Batch                        {@link #walk}
 *  9 deliver     Deliverer, ErrorCsvWriter    {@link #deliver}, {@link #close}
 * 10 report      RunReport                    {@link #close}
 * </pre>
 *
 * Not thread-safe; runs once.
 */
final class ImportRun {

    private final PlannedSource source;
    private final ValueStages values;
    private final Overlap overlap;
    private final OptedOutPeople optedOut;
    private final Duplicates duplicates;
    private final Batch batch;
    private final Deliverer deliverer;
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
        this.optedOut = OptedOutPeople.in(source.source(), plan, overlap);
        this.duplicates = Duplicates.of(
                source.duplicates(), source.isOrders(), plan.slots(), options.mergeKeys(), this::readAhead);
        this.batch = new Batch(options.batchSize());
        this.deliverer = new Deliverer(
                report.importId(),
                options.account(),
                options.existingContacts(),
                options.existingValues(),
                erasable(options, plan.bound().fields()),
                options.mergeKeys(),
                sink.stored(plan.slots().fields()));
        this.errorCsv = errorCsv;
        this.report = report;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    private static Set<Field> erasable(ImportOptions options, Set<Field> mapped) {
        Set<Field> erasable = new HashSet<>(options.erasableFields());
        erasable.retainAll(mapped);
        return erasable;
    }

    /** Hands over every candidate of the source as {@link #walk} sees it, opened once more for it. */
    private void readAhead(Consumer<Candidate> candidates) {
        try (OpenSource ahead = source.open();
                UnderstoodRows rows = ahead.rows(values, overlap)) {
            for (Candidate candidate = rows.next(); candidate != null; candidate = rows.next()) {
                optedOut.mark(candidate);
                candidates.accept(candidate);
            }
        }
    }

    /**
     * Walks all rows through stages 3 to 10.
     *
     * @param open the source, opened
     * @param delivery where the batches go
     * @return false if the import was cancelled before the last batch
     */
    boolean walk(OpenSource open, Delivery delivery) {
        try (UnderstoodRows rows = open.rows(values, overlap)) {
            report.follow(rows::standing);
            Candidate candidate = rows.next(); // 3 records to 6 validate
            while (candidate != null) {
                optedOut.mark(candidate);
                duplicates.claim(candidate); // 7 dedupe
                boolean full = batch.add(candidate); // 8 batch
                if (full && !deliver(delivery)) { // 9 deliver, 10 report
                    return false;
                }
                candidate = rows.next();
            }
            return deliver(delivery); // the last batch
        }
    }

    private boolean deliver(Delivery delivery) {
        if (isCancelled()) {
            return false;
        }
        List<Candidate> candidates = batch.candidates();
        optedOut.suppress(candidates, delivery);
        do {
            deliverer.deliver(
                    candidates,
                    contacts -> delivery.deliver(contacts, report.countsWith(candidates)),
                    report.decisions());
        } while (duplicates.settle(candidates));
        candidates.forEach(this::close);
        batch.clear();
        listener.progressed(report.progress());
        return true;
    }

    /** An interrupt is left for the caller to find. */
    private boolean isCancelled() {
        return cancellation.isCancelled() || Thread.currentThread().isInterrupted();
    }

    /** Reports a decided row, in source order: to the counts, to the listener and, where it is rejected, in the error CSV. */
    private void close(Candidate candidate) {
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
}
