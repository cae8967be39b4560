package com.isendu.contactimport.spark.internal;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a block of rows goes and which comes first there.
 *
 * @param target the partition
 * @param first the number of its first record
 */
record BlockKey(int target, long first) implements Serializable, Comparable<BlockKey> {

    private static final Comparator<BlockKey> ORDER =
            Comparator.comparingInt(BlockKey::target).thenComparingLong(BlockKey::first);

    @Override
    public int compareTo(BlockKey other) {
        return ORDER.compare(this, other);
    }
}
