package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.internal.partition.PartScan;
import com.isendu.contactimport.internal.partition.PartitionedSource;
import com.isendu.contactimport.internal.partition.SourceParts;
import com.isendu.contactimport.plan.ImportPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Splits a source at true record starts, in two jobs: one guesses starts, one reads from each guess to the next.
 *
 * @param spark the cluster
 * @param plan the plan of the source
 * @param source the source
 */
public record SourceSplitter(JavaSparkContext spark, ImportPlan plan, HadoopSource source) {

    /**
     * Splits the source.
     *
     * @param splits into how many parts, at most; a source that cannot be read in the middle is one
     */
    public SourceParts split(int splits) {
        try {
            return parts(splits);
        } catch (Exception e) { // Spark throws checked ones, too, and does not declare them
            throw Causes.unchecked(e);
        }
    }

    private SourceParts parts(int splits) {
        long[] starts = starts(splits);
        String planText = plan.text();
        HadoopSource files = source;
        List<PartScan> scans = spark.parallelize(indexes(starts.length), starts.length)
                .map(from -> parted(planText, files).scan(starts, from))
                .collect();
        return SourceParts.of(starts, scans);
    }

    private static PartitionedSource parted(String planText, HadoopSource source) {
        return PartitionedSource.of(ImportPlan.parse(planText), source);
    }

    private static List<Integer> indexes(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private long[] starts(int splits) {
        if (splits == 1 || !source.isSeekable() || !parted(plan.text(), source).isSplittable()) {
            return new long[] {0};
        }
        String planText = plan.text();
        HadoopSource files = source;
        double part = (double) source.length() / splits;
        List<Long> offsets = new ArrayList<>();
        for (int i = 1; i < splits; i++) {
            offsets.add(Math.max(1, Math.round(i * part)));
        }
        SortedSet<Long> starts =
                new TreeSet<>(spark.parallelize(offsets, Math.min(offsets.size(), spark.defaultParallelism()))
                        .map(offset -> parted(planText, files).guess(offset).orElse(0))
                        .collect());
        starts.add(0L);
        starts.remove(source.length());
        return starts.stream().mapToLong(Long::longValue).toArray();
    }
}
