package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;

/**
 * The last clean row of a contact wins. A first pass over the source notes the last rows, the second skips all others.
 *
 * <p>A sink that refuses the last row does not bring an earlier one back: the last is in the error CSV then.
 */
final class LastRowWins implements Duplicates {

    private final KeyTable keys = new KeyTable();
    private final KeyHash hash = new KeyHash();

    /** First pass: notes the row of a clean candidate as the last of its contact so far. */
    void note(Candidate candidate) {
        String key = candidate.emailKey();
        if (!candidate.isClean() || key == null) {
            return;
        }
        hash.reset().add(key);
        int row = Math.toIntExact(candidate.position().row());
        long entry = keys.find(hash.high(), hash.low());
        if (entry == KeyTable.NONE) {
            keys.add(hash.high(), hash.low(), 0, row);
        } else {
            keys.row(entry, row);
        }
    }

    @Override
    public void claim(Candidate candidate) {
        String key = candidate.emailKey();
        if (!candidate.isClean() || key == null) {
            return;
        }
        hash.reset().add(key);
        long entry = keys.find(hash.high(), hash.low());
        if (entry != KeyTable.NONE && keys.row(entry) != candidate.position().row()) {
            candidate.outcome(RowOutcome.SKIPPED);
        }
    }

    @Override
    public boolean settle(List<Candidate> batch) {
        return false;
    }
}
