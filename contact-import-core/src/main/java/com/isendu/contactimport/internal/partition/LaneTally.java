package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.internal.run.RowTally;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of a lane by outcome and code, to be added to those of other lanes. Contains no cells. Immutable. */
public final class LaneTally implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The tally of no rows. */
    public static final LaneTally NONE = new LaneTally(new long[5], new TreeMap<>(), new TreeMap<>());

    private final long[] outcomes;
    private final TreeMap<String, Long> errors;
    private final TreeMap<String, Long> warnings;

    private LaneTally(long[] outcomes, SortedMap<String, Long> errors, SortedMap<String, Long> warnings) {
        this.outcomes = outcomes;
        this.errors = new TreeMap<>(errors);
        this.warnings = new TreeMap<>(warnings);
    }

    static LaneTally of(RowTally tally) {
        ImportCounts counts = tally.counts(0);
        long[] outcomes = {counts.created(), counts.updated(), counts.unchanged(), counts.skipped(), counts.rejected()};
        return new LaneTally(outcomes, texts(tally.errors()), texts(tally.warnings()));
    }

    private static SortedMap<String, Long> texts(SortedMap<ErrorCode, Long> codes) {
        SortedMap<String, Long> texts = new TreeMap<>();
        codes.forEach((code, count) -> texts.put(code.value(), count));
        return texts;
    }

    /** Returns the rows of both. */
    public LaneTally plus(LaneTally other) {
        long[] sums = outcomes.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.outcomes[i];
        }
        return new LaneTally(sums, sum(errors, other.errors), sum(warnings, other.warnings));
    }

    private static SortedMap<String, Long> sum(Map<String, Long> some, Map<String, Long> others) {
        SortedMap<String, Long> sum = new TreeMap<>(some);
        others.forEach((code, count) -> sum.merge(code, count, Long::sum));
        return sum;
    }

    /** The counts, with so many blank rows. */
    public ImportCounts counts(long blank) {
        long records = 0;
        for (long outcome : outcomes) {
            records += outcome;
        }
        return new ImportCounts(records, blank, outcomes[0], outcomes[1], outcomes[2], outcomes[3], outcomes[4]);
    }

    /** How often each code rejected a row. */
    public SortedMap<ErrorCode, Long> errors() {
        return codes(errors);
    }

    /** How often each code was a warning. */
    public SortedMap<ErrorCode, Long> warnings() {
        return codes(warnings);
    }

    private static SortedMap<ErrorCode, Long> codes(Map<String, Long> texts) {
        SortedMap<ErrorCode, Long> codes = new TreeMap<>();
        texts.forEach((text, count) -> codes.put(new ErrorCode(text), count));
        return Collections.unmodifiableSortedMap(codes);
    }
}
