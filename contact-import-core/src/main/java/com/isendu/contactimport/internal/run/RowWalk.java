package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.internal.dedupe.Duplicates;
import com.isendu.contactimport.internal.deliver.Batch;
import com.isendu.contactimport.internal.deliver.Decisions;
import com.isendu.contactimport.internal.deliver.Deliverer;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes interpreted rows through stages 7 to 9: duplicates, batches and the sink. Not thread-safe; for one pass. */
final class RowWalk {

    private final OptedOutPeople optedOut;
    private final Supplier<UnderstoodRows> again;
    private final Duplicates duplicates;
    private final Batch batch;
    private final Deliverer deliverer;
    private final Observer observer;

    /** Observes the outcomes of the rows. */
    interface Observer {

        /** Whether to stop before the next batch. */
        boolean isCancelled();

        /** What became of all rows so far and of those of a batch that are decided. */
        ImportCounts countsWith(List<Candidate> candidates);

        /** Receives the decisions of the sink, or null if not needed. */
        @Nullable
        Decisions decisions();

        /** A row is decided; in source order. */
        void decided(Candidate candidate);

        /** All rows of a batch are. */
        void delivered();
    }

    /**
     * Prepares the stages.
     *
     * @param importId the import
     * @param options its options
     * @param plan how the rows were understood
     * @param strategy what is done about rows of the same contact
     * @param orders whether there is a row for each item of an order
     * @param sink where contacts go
     * @param optedOut who refuses messages in any row
     * @param again opens the rows once more, from the first one on
     * @param observer hears what becomes of them
     */
    RowWalk(
            String importId,
            ImportOptions options,
            SourcePlan plan,
            DuplicateStrategy strategy,
            boolean orders,
            SinkAccess sink,
            OptedOutPeople optedOut,
            Supplier<UnderstoodRows> again,
            Observer observer) {
        this.optedOut = optedOut;
        this.again = again;
        this.observer = observer;
        this.duplicates = Duplicates.of(strategy, orders, plan.slots(), options.mergeKeys(), this::readAhead);
        this.batch = new Batch(options.batchSize());
        this.deliverer = new Deliverer(
                importId,
                options.account(),
                options.existingContacts(),
                options.existingValues(),
                erasable(options, plan.bound().fields()),
                options.mergeKeys(),
                sink.stored(plan.slots().fields()));
    }

    private static Set<Field> erasable(ImportOptions options, Set<Field> mapped) {
        Set<Field> erasable = new HashSet<>(options.erasableFields());
        erasable.retainAll(mapped);
        return erasable;
    }

    /** Hands over every candidate as {@link #walk} sees it, opened once more for it. */
    private void readAhead(Consumer<Candidate> candidates) {
        try (UnderstoodRows rows = again.get()) {
            for (Candidate candidate = rows.next(); candidate != null; candidate = rows.next()) {
                optedOut.mark(candidate);
                candidates.accept(candidate);
            }
        }
    }

    /** Prepares candidates for stage 7. For any thread. */
    void prepare(List<Candidate> candidates) {
        duplicates.prepare(candidates);
    }

    /**
     * Walks all rows.
     *
     * @param rows the rows
     * @param delivery where the batches go
     * @return false if it was cancelled before the last batch
     */
    boolean walk(UnderstoodRows rows, Delivery delivery) {
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

    private boolean deliver(Delivery delivery) {
        if (observer.isCancelled()) {
            return false;
        }
        List<Candidate> candidates = batch.candidates();
        optedOut.suppress(candidates, delivery);
        do {
            deliverer.deliver(
                    candidates,
                    contacts -> delivery.deliver(contacts, observer.countsWith(candidates)),
                    observer.decisions());
        } while (duplicates.settle(candidates));
        for (Candidate candidate : candidates) {
            observer.decided(candidate);
        }
        batch.clear();
        observer.delivered();
        return true;
    }
}
