package com.isendu.contactimport.internal.dedupe;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys and what is known of each, in 28 bytes an entry and an index of a few more. Entries are numbered in the order they are
 * added, from 0.
 */
final class KeyTable {

    /** No entry. */
    static final int NONE = -1;

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int LONGS = 3;
    private static final int FREED = 0;

    private final List<long[]> hashes = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();
    /** Entry numbers plus one, by hash; 0 is empty. Linear probing. */
    private int[] index = new int[1 << 10];

    private int size;

    int size() {
        return size;
    }

    /** The entry of a key, or {@link #NONE}. */
    int find(long high, long low) {
        int mask = index.length - 1;
        for (int at = (int) high & mask; index[at] != 0; at = (at + 1) & mask) {
            int entry = index[at] - 1;
            if (row(entry) != FREED && hash(entry, 0) == high && hash(entry, 1) == low) {
                return entry;
            }
        }
        return NONE;
    }

    /** Adds an entry for a key that has none. */
    void add(long high, long low, long values, int row) {
        if ((size & (CHUNK - 1)) == 0) {
            hashes.add(new long[CHUNK * LONGS]);
            rows.add(new int[CHUNK]);
        }
        long[] chunk = hashes.get(size >> CHUNK_BITS);
        int at = (size & (CHUNK - 1)) * LONGS;
        chunk[at] = high;
        chunk[at + 1] = low;
        chunk[at + 2] = values;
        row(size, row);
        size++;
        if (size * 4L > index.length * 3L) {
            rebuildIndex();
        } else {
            insert(size - 1);
        }
    }

    long values(int entry) {
        return hash(entry, 2);
    }

    int row(int entry) {
        return rows.get(entry >> CHUNK_BITS)[entry & (CHUNK - 1)];
    }

    void row(int entry, int row) {
        rows.get(entry >> CHUNK_BITS)[entry & (CHUNK - 1)] = row;
    }

    /** Frees the key of an entry. */
    void free(int entry) {
        row(entry, FREED);
    }

    private long hash(int entry, int which) {
        return hashes.get(entry >> CHUNK_BITS)[(entry & (CHUNK - 1)) * LONGS + which];
    }

    private void rebuildIndex() {
        index = new int[Math.multiplyExact(index.length, 2)];
        for (int entry = 0; entry < size; entry++) {
            insert(entry);
        }
    }

    private void insert(int entry) {
        int mask = index.length - 1;
        int at = (int) hash(entry, 0) & mask;
        while (index[at] != 0) {
            at = (at + 1) & mask;
        }
        index[at] = entry + 1;
    }
}
