package com.isendu.contactimport.spark.internal;

import java.util.Objects;
import org.apache.spark.Partitioner;
import org.jspecify.annotations.Nullable;

/** Sends each block to the partition that it names. */
final class TargetPartitioner extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final int targets;

    TargetPartitioner(int targets) {
        this.targets = targets;
    }

    @Override
    public int numPartitions() {
        return targets;
    }

    @Override
    public int getPartition(Object key) {
        return ((BlockKey) key).target();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TargetPartitioner that && targets == that.targets;
    }

    @Override
    public int hashCode() {
        return Objects.hash(targets);
    }
}
