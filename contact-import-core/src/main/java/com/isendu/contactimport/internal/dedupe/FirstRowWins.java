package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first row of a contact wins: the same values again are skipped; other values are rejected, or skipped.
 *
 * <p>Whether a key is taken is certain only once the sink has stored the contact that claimed it. Until then a candidate with the
 * same key stays undecided, and is decided by {@link #settle(List)} with the batch it is in, so that the size of batches makes
 * no difference.
 */
final class FirstRowWins implements Duplicates {

    private final FieldSlots slots;
    private final boolean skipOthers;
    private final KeyTable keys = new KeyTable();
    private final KeyHash hash = new KeyHash();
    /** Keys of later rows are claimed and not certain. */
    private int settledRow;
    /** Nor are those of these earlier rows, which have got their turn since another one was refused. */
    private final Set<Integer> rowsInTurn = new HashSet<>();

    FirstRowWins(FieldSlots slots, boolean skipOthers) {
        this.slots = slots;
        this.skipOthers = skipOthers;
    }

    @Override
    public void claim(Candidate candidate) {
        String key = candidate.emailKey();
        if (!candidate.isClean() || candidate.outcome() != null || key == null) {
            return;
        }
        hash.reset().add(key);
        long high = hash.high();
        long low = hash.low();
        long values = valuesOf(candidate);
        long entry = keys.find(high, low);
        if (entry == KeyTable.NONE) {
            keys.add(high, low, values, row(candidate));
            candidate.contested(false);
        } else if (isOpen(keys.row(entry))) {
            candidate.contested(true);
        } else if (keys.values(entry) == values) {
            candidate.contested(false);
            candidate.outcome(RowOutcome.SKIPPED);
        } else {
            decide(candidate, keys.row(entry));
        }
    }

    private boolean isOpen(int row) {
        return row > settledRow || rowsInTurn.contains(row);
    }

    private static int row(Candidate candidate) {
        return Math.toIntExact(candidate.position().row());
    }

    private void decide(Candidate candidate, int firstRow) {
        candidate.contested(false);
        if (skipOthers) {
            candidate.outcome(RowOutcome.SKIPPED);
        } else {
            candidate.fail(
                    ContactField.EMAIL, ErrorCode.DUPLICATE_IN_FILE, Map.of("firstRow", String.valueOf(firstRow)));
        }
    }

    @Override
    public boolean settle(List<Candidate> batch) {
        batch.stream().filter(Candidate::isNotTakenBySink).forEach(this::free);
        settledRow = batch.isEmpty() ? settledRow : row(batch.get(batch.size() - 1));
        rowsInTurn.clear();
        boolean again = false;
        for (Candidate candidate : batch) {
            if (candidate.isContested()) {
                again |= takesItsTurn(candidate);
            }
        }
        return again;
    }

    private boolean takesItsTurn(Candidate waiting) {
        claim(waiting);
        if (waiting.isReady()) {
            rowsInTurn.add(row(waiting));
        }
        return waiting.isReady();
    }

    private void free(Candidate candidate) {
        String key = candidate.emailKey();
        if (key != null) {
            hash.reset().add(key);
            long entry = keys.find(hash.high(), hash.low());
            if (entry != KeyTable.NONE && keys.row(entry) == row(candidate)) {
                keys.free(entry);
            }
        }
    }

    private long valuesOf(Candidate candidate) {
        hash.reset();
        for (int slot = 0; slot < slots.size(); slot++) {
            hash.add(candidate.valueAt(slot));
        }
        return hash.high();
    }
}
