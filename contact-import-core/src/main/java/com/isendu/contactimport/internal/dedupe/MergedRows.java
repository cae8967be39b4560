package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Merges all rows of a contact: blanks are filled from the other rows. One pass over the source finds the contacts that
 * recur with other values; a second pass, if needed, collects their values. All other rows are unaffected.
 *
 * <p>The contact is imported with its first row, and the other rows follow its outcome: they are skipped if it is
 * stored, and rejected or suppressed otherwise. No value is lost if the sink refuses the contact.
 */
final class MergedRows implements Duplicates {

    private final RowValues values;
    private final Contradictions strategy;
    private final Duplicates others;
    private final Map<HashedKey, MergedContact> contacts = new HashMap<>();
    private final Map<HashedKey, Candidate> notTaken = new HashMap<>();
    /** The first rows in the current batch. */
    private final Map<HashedKey, Candidate> undecided = new HashMap<>();

    /**
     * Makes the passes.
     *
     * @param slots the fields of the import
     * @param mergesKeys whether a later row known by another key of a contact is the same person
     * @param pass hands every validated candidate of the source to what it is given
     * @param strategy what is done about values that contradict each other
     */
    MergedRows(FieldSlots slots, boolean mergesKeys, Consumer<Consumer<Candidate>> pass, Contradictions strategy) {
        this.values = new RowValues(slots, new KeyHash());
        this.strategy = strategy;
        this.others = new FirstRowWins(slots, mergesKeys, pass, false);
        RepeatedKeys repeated = new RepeatedKeys(values);
        pass.accept(repeated::note);
        if (repeated.areFound()) {
            FieldGroups groups = new FieldGroups(slots);
            pass.accept(row -> collect(row, repeated, groups));
            contacts.values().forEach(MergedContact::complete);
        }
    }

    private void collect(Candidate row, RepeatedKeys repeated, FieldGroups groups) {
        HashedKey key = values.key(row);
        if (key == null || !repeated.differ(key)) {
            return;
        }
        MergedContact contact = contacts.get(key);
        if (contact == null) {
            contacts.put(key, new MergedContact(row, values, groups));
        } else {
            contact.add(row, strategy);
        }
    }

    @Override
    public void prepare(List<Candidate> candidates) {
        others.prepare(candidates);
    }

    @Override
    public void claim(Candidate candidate) {
        HashedKey key = contacts.isEmpty() ? null : values.key(candidate);
        MergedContact contact = key == null ? null : contacts.get(key);
        if (key == null || contact == null) {
            others.claim(candidate);
        } else if (contact.isFirst(candidate)) {
            contact.complete(candidate);
            undecided.put(key, candidate);
        } else {
            claimLater(candidate, key, contact);
        }
    }

    private void claimLater(Candidate candidate, HashedKey key, MergedContact contact) {
        List<RowError> contradictions = contact.contradictionsOf(candidate);
        if (!contradictions.isEmpty()) {
            contradictions.forEach(candidate::fail);
        } else if (undecided.containsKey(key)) {
            candidate.contested(true);
        } else {
            follow(candidate, notTaken.get(key));
        }
    }

    /** What became of the contact becomes of a row that was merged into it. */
    private static void follow(Candidate candidate, @Nullable Candidate refused) {
        candidate.contested(false);
        if (refused == null) {
            candidate.outcome(RowOutcome.SKIPPED);
        } else if (refused.isClean()) {
            candidate.suppress();
        } else {
            refused.errors().forEach(candidate::refuse);
        }
    }

    @Override
    public boolean settle(List<Candidate> batch) {
        undecided.forEach((key, first) -> {
            if (first.isNotTakenBySink()) {
                notTaken.put(key, first);
            }
        });
        undecided.clear();
        for (Candidate candidate : batch) {
            HashedKey key = candidate.isContested() && !contacts.isEmpty() ? values.key(candidate) : null;
            if (key != null && contacts.containsKey(key)) {
                follow(candidate, notTaken.get(key));
            }
        }
        return others.settle(batch);
    }
}
