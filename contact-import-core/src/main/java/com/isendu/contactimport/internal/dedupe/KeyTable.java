package com.isendu.contactimport.internal.dedupe;

/**
 * A table of keys with a value for each, in less than 32 bytes per key. It is divided into segments by the first bits
 * of the hash, so that only one segment is copied at a time when it grows. 95 bits of each hash are stored, enough to
 * distinguish billions of keys.
 */
final class KeyTable {

    /** No entry. */
    static final long NONE = -1;

    private final KeySegment[] segments = new KeySegment[1 << KeySegment.PREFIX_BITS];

    KeyTable() {
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new KeySegment();
        }
    }

    /** Returns the entry of a key, valid until one is added, or {@link #NONE}. */
    long find(long high, long low) {
        int segment = segmentOf(high);
        int slot = segments[segment].find(high, (int) low);
        return slot < 0 ? NONE : ((long) segment << Integer.SIZE) | slot;
    }

    /** Adds an entry for a key that has none; its row is at least 1. */
    void add(long high, long low, long values, int row) {
        segments[segmentOf(high)].add(high, (int) low, values, row);
    }

    long values(long entry) {
        return segment(entry).values((int) entry);
    }

    int row(long entry) {
        return segment(entry).row((int) entry);
    }

    void row(long entry, int row) {
        segment(entry).row((int) entry, row);
    }

    /** Frees the key of an entry. */
    void free(long entry) {
        segment(entry).free((int) entry);
    }

    private KeySegment segment(long entry) {
        return segments[(int) (entry >>> Integer.SIZE)];
    }

    private static int segmentOf(long high) {
        return (int) (high >>> (Long.SIZE - KeySegment.PREFIX_BITS));
    }
}
