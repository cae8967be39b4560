package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.internal.row.Candidate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Passes every row to the sink, for which the contact of an earlier row is already stored. Only rows of the current
 * batch are known: rows with the same key are passed in successive calls, because a batch contains no key twice.
 */
final class PassedOn implements Duplicates {

    private final Set<String> keys = new HashSet<>();

    @Override
    public void claim(Candidate candidate) {
        String key = candidate.key();
        if (candidate.isClean() && candidate.outcome() == null && key != null) {
            candidate.contested(isKnownOtherwise(candidate) || !keys.add(key));
        }
    }

    private boolean isKnownOtherwise(Candidate candidate) {
        return !candidate.otherKeys().isEmpty()
                && candidate.otherKeys().stream().anyMatch(keys::contains);
    }

    @Override
    public boolean settle(List<Candidate> batch) {
        keys.clear();
        boolean again = false;
        for (Candidate candidate : batch) {
            if (candidate.isContested()) {
                claim(candidate);
                again |= !candidate.isContested();
            }
        }
        return again;
    }
}
