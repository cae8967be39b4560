package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.advise.TriedRow.Fate;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows kept while an import runs, to try options on after it has ended: the first rows with an invalid value, the first
 * valid rows, and the first rows rejected because of another row or the store. Not thread-safe.
 */
public final class TriedRows {

    private static final long MOST_CHARS = 2_000_000;
    private static final Set<ErrorCode> DUPLICATES =
            Set.of(ErrorCode.DUPLICATE_IN_FILE, ErrorCode.DUPLICATE_CONTRADICTS);

    private final List<KeptRow> rows = new ArrayList<>();
    private final int[] counts = new int[Fate.values().length];
    private long chars;

    /** Keeps a row that is decided, if there is room for it. */
    public void keep(Candidate candidate) {
        Fate fate = fateOf(candidate);
        if (hasRoomFor(fate) && chars <= MOST_CHARS && hasValues(candidate)) {
            rows.add(KeptRow.of(candidate.toRecord(), candidate, fate));
            counts[fate.ordinal()]++;
            chars += candidate.length();
        }
    }

    private boolean hasRoomFor(Fate fate) {
        boolean fails = fate == Fate.FAILING || fate == Fate.PARTLY_STORED;
        return (fails ? failing() : counts[fate.ordinal()]) < Advice.MAX_ROWS;
    }

    private static Fate fateOf(Candidate candidate) {
        if (candidate.outcome() == RowOutcome.REJECTED) {
            return isRefused(candidate) ? Fate.REFUSED : Fate.FAILING;
        }
        boolean skipped = candidate.outcome() == RowOutcome.SKIPPED;
        if (dropsValue(candidate)) {
            return skipped ? Fate.FAILING : Fate.PARTLY_STORED;
        }
        return skipped ? Fate.SKIPPED : Fate.STORED;
    }

    /** Returns whether another row or the store rejected a row, whose values are valid. */
    static boolean isRefused(Candidate candidate) {
        return candidate.isNotTakenBySink()
                || candidate.errors().stream().anyMatch(error -> DUPLICATES.contains(error.code()));
    }

    /** A malformed record has no values to try anything on. */
    private static boolean hasValues(Candidate candidate) {
        return candidate.errors().stream().allMatch(error -> error.field() != null) || isRefused(candidate);
    }

    /** Called for every row of an import; most have no warning. */
    private static boolean dropsValue(Candidate candidate) {
        return !candidate.warnings().isEmpty() && candidate.warnings().stream().anyMatch(KeptRow::isDropped);
    }

    /** How many rows with an invalid value were kept. */
    int failing() {
        return counts[Fate.FAILING.ordinal()] + counts[Fate.PARTLY_STORED.ordinal()];
    }

    /** Returns the rows in source order, to be understood once more. */
    List<TriedRow> understoodBy(ValueStages stages) {
        return rows.stream()
                .map(row -> new TriedRow(row, () -> stages.understand(row.record())))
                .toList();
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "TriedRows[" + rows.size() + " rows, " + failing() + " failing]";
    }
}
