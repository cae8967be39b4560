package com.isendu.contactimport.benchmarks.jobs;

import com.isendu.contactimport.benchmarks.jobs.Completions.Completion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares when accounts were done with when they would have been, had each of them had an equal share of the whole
 * from the beginning to its own end.
 */
final class FairShare {

    private FairShare() {}

    /** The greatest ratio of the time that an account waited to its fair one. */
    static double worst(List<Completion> completions, long begunAt) {
        Map<String, Long> rows = new HashMap<>();
        Map<String, Long> ends = new HashMap<>();
        for (Completion completion : completions) {
            rows.merge(completion.account(), completion.rows(), Long::sum);
            ends.merge(completion.account(), completion.nanos() - begunAt, Math::max);
        }
        long last = ends.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        double nanosPerRow = (double) last
                / rows.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Double> fair = fairRows(rows);
        return ends.entrySet().stream()
                .mapToDouble(end -> end.getValue() / (fair.getOrDefault(end.getKey(), 1.0) * nanosPerRow))
                .max()
                .orElseThrow();
    }

    /** How many rows of all have been imported when an account is done that shares with all others that are not. */
    static Map<String, Double> fairRows(Map<String, Long> rows) {
        List<Map.Entry<String, Long>> smallestFirst = new ArrayList<>(rows.entrySet());
        smallestFirst.sort(Map.Entry.comparingByValue());
        Map<String, Double> fair = new HashMap<>();
        double done = 0;
        long before = 0;
        for (int index = 0; index < smallestFirst.size(); index++) {
            long own = smallestFirst.get(index).getValue();
            done += (double) (own - before) * (smallestFirst.size() - index);
            before = own;
            fair.put(smallestFirst.get(index).getKey(), done);
        }
        return fair;
    }
}
