package com.isendu.contactimport.internal.dedupe;

/**
 * Keys and what is known of each, in 30 bytes an entry, and never more, since nothing is copied to grow. Entries are numbered in the order
 * they are added, from 0. Of a key 96 bits are kept: enough to tell billions of keys apart.
 *
 * <p>A hash table with linked entries that grows by one bucket with every second entry (linear hashing).
 */
final class KeyTable {

    /** No entry. */
    static final int NONE = -1;

    private static final int FREED = 0;

    private static final int HIGH = 0;
    private static final int LOW = 2;
    private static final int VALUES = 3;
    private static final int ROW = 5;
    /** The entry that was added to the same bucket before, plus one; 0 is none. */
    private static final int BEFORE = 6;

    private static final int INTS = 7;
    private static final int FIRST_BUCKETS = 1 << 10;
    private static final int ENTRIES_PER_BUCKET = 2;

    private final IntChunks entries = new IntChunks(INTS);
    /** The last entry of each bucket, plus one; 0 is none. */
    private final IntChunks buckets = new IntChunks(1);

    private int size;

    KeyTable() {
        for (int i = 0; i < FIRST_BUCKETS; i++) {
            buckets.add();
        }
    }

    int size() {
        return size;
    }

    /** The entry of a key, or {@link #NONE}. */
    int find(long high, long low) {
        int entry = buckets.get(bucketOf((int) low), 0) - 1;
        while (entry != NONE && !holds(entry, high, (int) low)) {
            entry = before(entry);
        }
        return entry;
    }

    private boolean holds(int entry, long high, int low) {
        return entries.get(entry, LOW) == low && entries.getLong(entry, HIGH) == high && row(entry) != FREED;
    }

    /** Adds an entry for a key that has none. */
    void add(long high, long low, long values, int row) {
        int entry = size++;
        entries.add();
        entries.setLong(entry, HIGH, high);
        entries.set(entry, LOW, (int) low);
        entries.setLong(entry, VALUES, values);
        row(entry, row);
        link(entry);
        if (size > ENTRIES_PER_BUCKET * buckets.size()) {
            split();
        }
    }

    long values(int entry) {
        return entries.getLong(entry, VALUES);
    }

    int row(int entry) {
        return entries.get(entry, ROW);
    }

    void row(int entry, int row) {
        entries.set(entry, ROW, row);
    }

    /** Frees the key of an entry. */
    void free(int entry) {
        row(entry, FREED);
    }

    private int before(int entry) {
        return entries.get(entry, BEFORE) - 1;
    }

    private void link(int entry) {
        int bucket = bucketOf(entries.get(entry, LOW));
        entries.set(entry, BEFORE, buckets.get(bucket, 0));
        buckets.set(bucket, 0, entry + 1);
    }

    /** Adds a bucket, and has it and the one that stood for it until now share their entries. */
    private void split() {
        int shared = buckets.size() - Integer.highestOneBit(buckets.size());
        int entry = buckets.get(shared, 0) - 1;
        buckets.set(shared, 0, 0);
        buckets.add();
        while (entry != NONE) {
            int before = before(entry);
            link(entry);
            entry = before;
        }
    }

    /** By as many low bits of the hash as there are buckets for; the last buckets are still missing one bit more. */
    private int bucketOf(int low) {
        int half = Integer.highestOneBit(buckets.size());
        int bucket = low & (2 * half - 1);
        return bucket < buckets.size() ? bucket : bucket - half;
    }
}
