package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.ValueStages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The first rows of a source as read, to try options on. The import understands them later, and does not notice.
 *
 * @param rows at most 200, and no more than a million bytes or so
 */
record FirstRows(List<SourceRecord> rows) {

    private static final int MOST = 200;
    private static final int FEWEST = 20;
    /** Nearly all rows: all but one of twenty. */
    private static final int OTHERS = 20;
    /** Most rows: all but one of five. */
    private static final int EXCEPTIONS = 5;

    static FirstRows of(OpenSource open) {
        List<SourceRecord> rows = open.firstRows();
        return new FirstRows(rows.subList(0, Math.min(rows.size(), MOST)));
    }

    int count() {
        return rows.size();
    }

    /** Tells whether there are enough rows to judge by. */
    boolean areEnough() {
        return count() >= FEWEST;
    }

    /** The faults that nearly all rows have in common, most often none; looks no further once enough rows are sound. */
    List<CommonFault> commonFaults(ValueStages stages) {
        Map<CommonFault.Place, Integer> counts = new LinkedHashMap<>();
        int sound = 0;
        for (SourceRecord row : rows) {
            Candidate candidate = stages.understand(row);
            sound += candidate.isClean() ? 1 : 0;
            if (sound * OTHERS > count()) {
                return List.of();
            }
            candidate.errors().stream()
                    .map(CommonFault.Place::of)
                    .distinct()
                    .forEach(place -> counts.merge(place, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> (count() - entry.getValue()) * OTHERS <= count())
                .map(entry -> new CommonFault(entry.getKey(), entry.getValue(), count()))
                .toList();
    }

    /** How many rows would be accepted, as far as they tell by themselves; 0 if that is less than four of five. */
    int accepted(ValueStages stages) {
        return passing(stages, Candidate::isClean);
    }

    /** How many rows pass a test; 0, found out early, if that is less than four of five. */
    int passing(ValueStages stages, Predicate<Candidate> test) {
        int failed = 0;
        for (SourceRecord row : rows) {
            failed += test.test(stages.understand(row)) ? 0 : 1;
            if (failed * EXCEPTIONS > count()) {
                return 0;
            }
        }
        return count() - failed;
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "FirstRows[" + count() + " rows]";
    }
}
