package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.internal.row.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Candidates in source order, clean and rejected ones together, until there are enough for one call of the sink. */
public final class Batch {

    private final int capacity;
    private final List<Candidate> candidates;

    /**
     * Makes an empty batch.
     *
     * @param capacity how many candidates fill it
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
        return candidates.size() >= capacity;
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
    }
}
