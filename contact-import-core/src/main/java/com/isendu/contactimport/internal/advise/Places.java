package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.internal.dedupe.Duplicates;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decides interpreted rows in their places, as an import would: duplicates by the rows before and after them, the
 * others by the store.
 */
final class Places {

    private final TrialStages stages;
    private final PlannedSource source;
    private final int batchSize;
    private final FieldSlots slots;
    private final Consumer<List<Candidate>> store;

    /**
     * Prepares trials of an import.
     *
     * @param stages its stages
     * @param store decides the candidates that are ready, at most a batch of them, and writes nothing
     */
    Places(TrialStages stages, Consumer<List<Candidate>> store) {
        this.stages = stages;
        this.source = stages.source();
        this.batchSize = stages.options().batchSize();
        this.slots = stages.plan().slots();
        this.store = store;
    }

    /** Before anything is asked of a store: it takes everybody. */
    static Places before(TrialStages stages) {
        return new Places(
                stages,
                batch -> batch.stream()
                        .filter(Candidate::isReady)
                        .forEach(candidate -> candidate.outcome(RowOutcome.CREATED)));
    }

    FieldSlots slots() {
        return slots;
    }

    /** Returns whether an import makes a contact of several rows. */
    boolean mergeRows() {
        return Duplicates.mergeRows(source.duplicates(), source.isOrders());
    }

    /** Returns whether no row has a part in what becomes of one with another key. */
    boolean decideByOneKey() {
        return !mergeRows() && slots.otherKeys().isEmpty();
    }

    /** The rows, understood and decided once more as without a change. */
    List<Candidate> decidedWithoutChange(List<TriedRow> rows) {
        ValueStages unchanged = stages.unchanged();
        List<Candidate> candidates =
                rows.stream().map(row -> unchanged.understand(row.record())).toList();
        decide(candidates, candidates);
        return candidates;
    }

    /** Decides rows that nothing is known of. */
    void decide(List<Candidate> candidates) {
        decide(candidates, List.of());
    }

    /**
     * Decides rows.
     *
     * @param candidates in source order
     * @param stored those of them that the store has already, and is not asked about
     */
    void decide(List<Candidate> candidates, List<Candidate> stored) {
        boolean mergesKeys = source.plan().options().mergeKeys();
        Duplicates duplicates =
                Duplicates.of(source.duplicates(), source.isOrders(), slots, mergesKeys, candidates::forEach);
        candidates.forEach(duplicates::claim);
        do {
            stored.stream().filter(Candidate::isReady).forEach(row -> row.outcome(RowOutcome.CREATED));
            for (int from = 0; from < candidates.size(); from += batchSize) {
                store.accept(candidates.subList(from, Math.min(from + batchSize, candidates.size())));
            }
        } while (duplicates.settle(candidates));
    }

    /** Returns whether a decided row is imported. */
    static boolean isImported(Candidate candidate) {
        RowOutcome outcome = candidate.outcome();
        return outcome != null && outcome != RowOutcome.REJECTED && outcome != RowOutcome.SKIPPED;
    }
}
