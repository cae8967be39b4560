package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts rows by outcome. Not thread-safe. */
public final class RowTally {

    private final long[] outcomes = new long[RowOutcome.values().length];
    private final SortedMap<ErrorCode, Long> errors = new TreeMap<>();
    private final SortedMap<ErrorCode, Long> warnings = new TreeMap<>();
    private final List<RejectedRow> firstErrors = new ArrayList<>();

    /** Counts a candidate that is decided. */
    void count(Candidate candidate) {
        RowOutcome outcome = candidate.outcome();
        if (outcome == null) {
            throw new IllegalStateException("the row has no outcome");
        }
        outcomes[outcome.ordinal()]++;
        candidate.errors().forEach(error -> errors.merge(error.code(), 1L, Long::sum));
        candidate.warnings().forEach(warning -> warnings.merge(warning.code(), 1L, Long::sum));
    }

    /** Keeps a rejected row, if it is one of the first. */
    void keep(RejectedRow row) {
        if (firstErrors.size() < ImportReport.MAX_FIRST_ERRORS) {
            firstErrors.add(row);
        }
    }

    /** How often each code rejected a row. */
    public SortedMap<ErrorCode, Long> errors() {
        return Collections.unmodifiableSortedMap(errors);
    }

    /** How often each code was a warning. */
    public SortedMap<ErrorCode, Long> warnings() {
        return Collections.unmodifiableSortedMap(warnings);
    }

    List<RejectedRow> firstErrors() {
        return Collections.unmodifiableList(firstErrors);
    }

    /** The counts, with so many blank rows. */
    public ImportCounts counts(long blank) {
        return counts(outcomes, blank);
    }

    /** Returns the counts with those candidates that are decided and not counted yet. */
    ImportCounts countsWith(List<Candidate> candidates, long blank) {
        long[] more = outcomes.clone();
        for (Candidate candidate : candidates) {
            RowOutcome outcome = candidate.outcome();
            if (outcome != null) {
                more[outcome.ordinal()]++;
            }
        }
        return counts(more, blank);
    }

    private static ImportCounts counts(long[] by, long blank) {
        long created = by[RowOutcome.CREATED.ordinal()];
        long updated = by[RowOutcome.UPDATED.ordinal()];
        long unchanged = by[RowOutcome.UNCHANGED.ordinal()];
        long skipped = by[RowOutcome.SKIPPED.ordinal()];
        long rejected = by[RowOutcome.REJECTED.ordinal()];
        long decided = created + updated + unchanged + skipped + rejected;
        return new ImportCounts(decided, blank, created, updated, unchanged, skipped, rejected);
    }
}
