package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.internal.advise.TriedRow.Fate;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.ValueStages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first rows of a source as read, to try options on. The import interprets them later, unaffected by the trials.
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

    /** Returns whether there are enough rows to judge by. */
    boolean areEnough() {
        return count() >= FEWEST;
    }

    /**
     * Returns the faults that nearly all rows have in common, most often none; looks no further once enough rows are
     * sound.
     */
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
                .map(entry -> new CommonFault(entry.getKey(), entry.getValue(), count(), null))
                .toList();
    }

    /**
     * Returns whether most rows would be accepted in their places, with at least one contact imported and all of these
     * people among them.
     */
    boolean bringIn(Set<String> people, TrialStages stages) {
        if (!mostAreValid(stages.unchanged())) {
            return false;
        }
        List<TriedRow> decided = decided(stages.unchanged(), Places.before(stages));
        return decided.stream().filter(TriedRow::isSound).count() >= most()
                && people(decided).containsAll(people);
    }

    private boolean mostAreValid(ValueStages stages) {
        int failed = 0;
        for (SourceRecord row : rows) {
            failed += stages.understand(row).isClean() ? 0 : 1;
            if (failed * EXCEPTIONS > count()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the keys of those whose rows are sound. */
    static Set<String> people(List<TriedRow> rows) {
        return rows.stream()
                .filter(TriedRow::isSound)
                .map(TriedRow::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What most of the rows are. */
    int most() {
        return count() - count() / EXCEPTIONS;
    }

    /** Returns the rows as the import would decide them. */
    List<TriedRow> decided(ValueStages stages, Places places) {
        List<Candidate> candidates = rows.stream().map(stages::understand).toList();
        List<Boolean> valid = candidates.stream().map(Candidate::isClean).toList();
        places.decide(candidates);
        return IntStream.range(0, count())
                .mapToObj(row -> tried(rows.get(row), candidates.get(row), valid.get(row)))
                .toList();
    }

    private static TriedRow tried(SourceRecord row, Candidate decided, boolean valid) {
        return new TriedRow(KeptRow.of(row, decided, fate(decided, valid)), () -> decided);
    }

    private static Fate fate(Candidate candidate, boolean valid) {
        if (!valid) {
            return Fate.FAILING;
        }
        if (!candidate.isClean()) {
            return Fate.REFUSED;
        }
        return Places.isImported(candidate) ? Fate.STORED : Fate.SKIPPED;
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "FirstRows[" + count() + " rows]";
    }
}
