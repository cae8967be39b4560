package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.dedupe.Duplicates;
import com.isendu.contactimport.internal.deliver.Batch;
import com.isendu.contactimport.internal.deliver.Deliverer;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.deliver.StoredFields;
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
 * The walk of the rows through the ten stages: 1 charset and 2 dialect are done when the source is open, see
 * {@link PlannedSource}; 3 records, 4 map, 5 normalise, 6 validate, 7 dedupe, 8 batch, 9 deliver and 10 report are
 * {@link #walk}, of which {@link UnderstoodRows} are 3 to 6, on other threads too, and 7 to 10 follow on the calling one. Not
 * thread-safe; runs once.
 */
final class ImportRun {

    private final PlannedSource source;
    private final ValueStages values;
    private final Overlap overlap;
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
        this.duplicates = Duplicates.of(options.duplicates(), plan.slots(), this::readAhead);
        this.batch = new Batch(options.batchSize());
        this.deliverer = new Deliverer(
                report.importId(),
                options.account(),
                options.existingContacts(),
                erasable(options, plan.bound().fields()),
                StoredFields.of(plan.slots().fields(), sink::stores));
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

    /** Hands over every candidate of the source, opened once more for it. */
    private void readAhead(Consumer<Candidate> candidates) {
        try (OpenSource ahead = source.open();
                UnderstoodRows rows = ahead.rows(values, overlap)) {
            for (Candidate candidate = rows.next(); candidate != null; candidate = rows.next()) {
                candidates.accept(candidate);
            }
        }
    }

    /**
     * Walks all rows through stages 3 to 9.
     *
     * @param open the source, opened
     * @param delivery where the batches go
     * @return false if the import was cancelled before the last batch
     */
    boolean walk(OpenSource open, Delivery delivery) {
        try (UnderstoodRows rows = open.rows(values, overlap)) {
            report.follow(rows::standing);
            for (Candidate candidate = rows.next();
                    candidate != null;
                    candidate = rows.next()) { // 3 records to 6 validate
                duplicates.claim(candidate); // 7 dedupe
                boolean full = batch.add(candidate); // 8 batch
                if (full && !deliver(delivery)) { // 9 deliver, 10 report
                    return false;
                }
            }
            return deliver(delivery);
        }
    }

    private boolean deliver(Delivery delivery) {
        if (isCancelled()) {
            return false;
        }
        List<Candidate> candidates = batch.candidates();
        do {
            deliverer.deliver(candidates, contacts -> delivery.deliver(contacts, report.countsWith(candidates)));
        } while (duplicates.settle(candidates));
        candidates.forEach(this::tell);
        batch.clear();
        listener.progressed(report.progress());
        return true;
    }

    /** An interrupt is left for the caller to find. */
    private boolean isCancelled() {
        return cancellation.isCancelled() || Thread.currentThread().isInterrupted();
    }

    private void tell(Candidate candidate) {
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
