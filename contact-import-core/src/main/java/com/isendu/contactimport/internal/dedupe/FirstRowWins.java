package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.RowHash;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the first row of each contact. A later row that adds nothing is skipped; other later rows are rejected or
 * skipped.
 *
 * <p>A key is taken only once the sink has stored the contact that claimed it. Until then, a candidate with the same
 * key stays undecided; {@link #settle(List)} decides it with its batch, so that the batch size does not affect the
 * result.
 */
final class FirstRowWins implements Duplicates {

    private final KeyTable keys = new KeyTable();
    private final KeyHash hash = new KeyHash();
    private final RowValues values;
    private final EarlierRows earlier;
    private final boolean skipOthers;
    private final boolean mergesKeys;
    /** Keys of later rows are claimed and not certain. */
    private int settledRow;
    /** Nor are those of these earlier rows, which have got their turn since another one was refused. */
    private final Set<Integer> rowsInTurn = new HashSet<>();

    /**
     * Creates an instance without keys.
     *
     * @param slots the fields of the import
     * @param mergesKeys whether a later row known by another key of a contact is the same person
     * @param pass hands every validated candidate of the source to what it is given
     * @param skipOthers true to skip later rows with other values, false to reject them
     */
    FirstRowWins(FieldSlots slots, boolean mergesKeys, Consumer<Consumer<Candidate>> pass, boolean skipOthers) {
        this.mergesKeys = mergesKeys;
        this.values = new RowValues(slots, hash);
        this.earlier = new EarlierRows(values, keys, pass);
        this.skipOthers = skipOthers;
    }

    @Override
    public void prepare(List<Candidate> candidates) {
        values.prepare(candidates);
    }

    @Override
    public void claim(Candidate candidate) {
        String key = candidate.key();
        if (!candidate.isClean() || candidate.outcome() != null || key == null) {
            return;
        }
        if (!candidate.otherKeys().isEmpty() && candidate.otherKeys().stream().anyMatch(this::isOpen)) {
            candidate.contested(true);
            return;
        }
        RowHash row = values.hash(candidate, key);
        long entry = keys.find(row.high(), row.low());
        if (entry == KeyTable.NONE) {
            keys.add(row.high(), row.low(), row.values(), row(candidate));
            earlier.claimed(candidate, row.high(), row.low());
            claimOtherKeys(candidate, row.values());
            candidate.contested(false);
        } else if (isOpen(keys.row(entry))) {
            candidate.contested(true);
        } else {
            candidate.contested(false);
            if (skipOthers || keys.values(entry) == row.values() || addsNothing(candidate, row)) {
                candidate.outcome(RowOutcome.SKIPPED);
            } else {
                candidate.fail(candidate.keyField(), ErrorCode.DUPLICATE_IN_FILE, firstRow(keys.row(entry)));
            }
        }
    }

    private boolean addsNothing(Candidate candidate, RowHash row) {
        return values.areBlank(candidate) || earlier.sayAllOf(candidate, row.high(), row.low());
    }

    private static Map<String, String> firstRow(int row) {
        return Map.of("firstRow", String.valueOf(row));
    }

    private boolean isOpen(int row) {
        return row > settledRow || rowsInTurn.contains(row);
    }

    private void claimOtherKeys(Candidate candidate, long written) {
        for (String other : mergesKeys ? candidate.otherKeys() : List.<String>of()) {
            hash.reset().add(other);
            long high = hash.high();
            long low = hash.low();
            if (keys.find(high, low) == KeyTable.NONE) {
                keys.add(high, low, written, row(candidate));
            }
        }
    }

    /** Whether a contact of that key may be about to be stored, which decides about one that has it as another key. */
    private boolean isOpen(String otherKey) {
        hash.reset().add(otherKey);
        long entry = keys.find(hash.high(), hash.low());
        return entry != KeyTable.NONE && isOpen(keys.row(entry));
    }

    private static int row(Candidate candidate) {
        return Math.toIntExact(candidate.position().row());
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
        String key = candidate.key();
        if (key != null) {
            free(key, candidate);
            candidate.otherKeys().forEach(other -> free(other, candidate));
        }
    }

    private void free(String key, Candidate holder) {
        hash.reset().add(key);
        long entry = keys.find(hash.high(), hash.low());
        if (entry != KeyTable.NONE && keys.row(entry) == row(holder)) {
            keys.free(entry);
        }
    }
}
