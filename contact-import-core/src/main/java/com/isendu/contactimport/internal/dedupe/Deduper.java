package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.sink.RowOutcome;
import java.util.List;
import java.util.Map;

/**
 * Decides candidates whose contact is in an earlier row: the same values again are skipped; other values are rejected, or
 * skipped where the first row is to win.
 *
 * <p>Whether a key is taken is certain only once the sink has stored the contact that claimed it. Until then a candidate with the
 * same key stays undecided, and is decided by {@link #settle(List)} with the batch it is in, so that the size of batches makes
 * no difference. Not thread-safe.
 */
public final class Deduper {

    private final FieldSlots slots;
    private final boolean firstWins;
    private final KeyTable keys = new KeyTable();
    private final KeyHash hash = new KeyHash();
    private int settled;

    /**
     * Starts without keys.
     *
     * @param slots the fields of the import
     * @param firstWins true to skip later rows with other values, false to reject them
     */
    public Deduper(FieldSlots slots, boolean firstWins) {
        this.slots = slots;
        this.firstWins = firstWins;
    }

    /**
     * Claims the key of a clean candidate, or decides it.
     *
     * @param candidate a candidate; one with problems is left alone
     */
    public void claim(Candidate candidate) {
        String key = candidate.emailKey();
        if (!candidate.isClean() || candidate.outcome() != null || key == null) {
            return;
        }
        hash.reset().add(key);
        long high = hash.high();
        long low = hash.low();
        long values = valuesOf(candidate);
        int entry = keys.find(high, low);
        if (entry == KeyTable.NONE) {
            keys.add(high, low, values, Math.toIntExact(candidate.position().row()));
            candidate.contested(false);
        } else if (keys.values(entry) == values) {
            candidate.outcome(RowOutcome.SKIPPED);
        } else if (entry >= settled) {
            candidate.contested(true);
        } else {
            decide(candidate, keys.row(entry));
        }
    }

    private void decide(Candidate candidate, int firstRow) {
        candidate.contested(false);
        if (firstWins) {
            candidate.outcome(RowOutcome.SKIPPED);
        } else {
            candidate.fail(
                    ContactField.EMAIL, ErrorCode.DUPLICATE_IN_FILE, Map.of("firstRow", String.valueOf(firstRow)));
        }
    }

    /**
     * To be called once the sink has decided the uncontested candidates of a batch: frees the keys of those it refused, and
     * decides the contested ones, or lets them claim a key that is free again.
     *
     * @param batch the candidates, in source order
     * @return true if candidates have become ready for the sink, which calls for another round
     */
    public boolean settle(List<Candidate> batch) {
        batch.stream().filter(Candidate::isRefusedBySink).forEach(this::free);
        settled = keys.size();
        boolean again = false;
        for (Candidate candidate : batch) {
            if (candidate.isContested()) {
                claim(candidate);
                again |= candidate.outcome() == null;
            }
        }
        return again;
    }

    private void free(Candidate candidate) {
        String key = candidate.emailKey();
        if (key != null) {
            hash.reset().add(key);
            int entry = keys.find(hash.high(), hash.low());
            if (entry != KeyTable.NONE
                    && keys.row(entry) == candidate.position().row()) {
                keys.free(entry);
            }
        }
    }

    private long valuesOf(Candidate candidate) {
        hash.reset();
        for (Field field : slots.fields()) {
            hash.add(candidate.value(field));
        }
        return hash.high();
    }
}
