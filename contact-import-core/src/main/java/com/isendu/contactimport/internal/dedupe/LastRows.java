package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.sink.RowOutcome;

/**
 * The other way to decide duplicates: the last clean row of a contact wins. A first pass over the source notes the last rows,
 * the second skips all others. Not thread-safe.
 */
public final class LastRows {

    private final KeyTable keys = new KeyTable();
    private final KeyHash hash = new KeyHash();

    /** Starts without keys. */
    public LastRows() {}

    /**
     * First pass: notes the row of a clean candidate as the last of its contact so far.
     *
     * @param candidate a validated candidate
     */
    public void note(Candidate candidate) {
        String key = candidate.emailKey();
        if (!candidate.isClean() || key == null) {
            return;
        }
        hash.reset().add(key);
        int row = Math.toIntExact(candidate.position().row());
        int entry = keys.find(hash.high(), hash.low());
        if (entry == KeyTable.NONE) {
            keys.add(hash.high(), hash.low(), 0, row);
        } else {
            keys.row(entry, row);
        }
    }

    /**
     * Second pass: skips a clean candidate unless its row is the last of its contact.
     *
     * @param candidate a validated candidate
     */
    public void skipEarlier(Candidate candidate) {
        String key = candidate.emailKey();
        if (!candidate.isClean() || key == null) {
            return;
        }
        hash.reset().add(key);
        int entry = keys.find(hash.high(), hash.low());
        if (entry != KeyTable.NONE && keys.row(entry) != candidate.position().row()) {
            candidate.outcome(RowOutcome.SKIPPED);
        }
    }
}
