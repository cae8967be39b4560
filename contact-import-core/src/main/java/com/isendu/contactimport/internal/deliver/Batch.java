package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.internal.row.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Candidates in source order, with and without errors, until there are enough for one call of the sink or their cells
 * together use too much memory. The end of a batch depends on its candidates only, so a continued import forms the same
 * batches.
 */
public final class Batch {

    // Five times what 5,000 usual rows have.
    private static final int MOST_UNITS = 1 << 22;

    private final int capacity;
    private final List<Candidate> candidates;
    private int units;

    /**
     * Makes an empty batch.
     *
     * @param capacity how many candidates fill it, at most
     */
    public Batch(int capacity) {
        this.capacity = capacity;
        this.candidates = new ArrayList<>(Math.min(capacity, 1024));
    }

    /**
     * Adds a candidate.
     *
     * @param candidate the next one of the source
     * @return true if the batch is full now
     */
    public boolean add(Candidate candidate) {
        candidates.add(candidate);
        units += candidate.length();
        return candidates.size() >= capacity || units >= MOST_UNITS;
    }

    /**
     * The candidates, in source order.
     *
     * @return a view of the batch, not to be changed
     */
    public List<Candidate> candidates() {
        return Collections.unmodifiableList(candidates);
    }

    /** Empties the batch. */
    public void clear() {
        candidates.clear();
        units = 0;
    }
}
