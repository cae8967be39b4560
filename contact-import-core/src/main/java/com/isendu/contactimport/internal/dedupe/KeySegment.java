package com.isendu.contactimport.internal.dedupe;

/**
 * The keys of a {@link KeyTable} whose hashes have the same first bits, in 24 bytes per slot. Slots are in hash order,
 * except that a collision moves a key to the next empty slot. Growing therefore scans the memory sequentially, so the
 * segment can grow in small steps and at least three of four slots are used.
 */
final class KeySegment {

    /** How many first bits of the hash all keys of a segment share. */
    static final int PREFIX_BITS = 8;

    private static final int NONE = -1;
    private static final int FEWEST_SLOTS = 16;
    private static final int MOST_PERCENT_USED = 92;
    private static final int FREED = 0;
    private static final long EMPTY = 0;
    /** This bit distinguishes every hash from {@link #EMPTY}. */
    private static final long USED = 1;

    private long[] highs = new long[FEWEST_SLOTS];
    /** Two entries for each slot: the values; the low hash and the row. */
    private long[] others = new long[2 * FEWEST_SLOTS];

    private int size;

    /** Returns the slot of a key, or less than 0. */
    int find(long high, int low) {
        long used = high | USED;
        int slot = home(high);
        while (highs[slot] != EMPTY) {
            if (highs[slot] == used && low(slot) == low && row(slot) != FREED) {
                return slot;
            }
            slot = next(slot);
        }
        return NONE;
    }

    void add(long high, int low, long values, int row) {
        if (size * 100L >= (long) highs.length * MOST_PERCENT_USED) {
            grow();
        }
        place(high | USED, values, lowAndRow(low, row));
    }

    long values(int slot) {
        return others[2 * slot];
    }

    int row(int slot) {
        return (int) others[2 * slot + 1];
    }

    void row(int slot, int row) {
        others[2 * slot + 1] = lowAndRow(low(slot), row);
    }

    /** The slot stays in the way to others until the segment grows. */
    void free(int slot) {
        row(slot, FREED);
    }

    private int low(int slot) {
        return (int) (others[2 * slot + 1] >>> Integer.SIZE);
    }

    private static long lowAndRow(int low, int row) {
        return ((long) low << Integer.SIZE) | row;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldOthers = others;
        highs = new long[Math.addExact(oldHighs.length, oldHighs.length * 3 / 16)];
        others = new long[Math.multiplyExact(2, highs.length)];
        size = 0;
        for (int slot = 0; slot < oldHighs.length; slot++) {
            if ((int) oldOthers[2 * slot + 1] != FREED) {
                place(oldHighs[slot], oldOthers[2 * slot], oldOthers[2 * slot + 1]);
            }
        }
    }

    private void place(long used, long values, long lowAndRow) {
        int slot = home(used);
        while (highs[slot] != EMPTY) {
            slot = next(slot);
        }
        highs[slot] = used;
        others[2 * slot] = values;
        others[2 * slot + 1] = lowAndRow;
        size++;
    }

    /** Where a key belongs: as far into the slots as its hash is into all that begin alike. */
    private int home(long high) {
        long fraction = (high << PREFIX_BITS) >>> Integer.SIZE;
        return (int) ((fraction * highs.length) >>> Integer.SIZE);
    }

    private int next(int slot) {
        return slot + 1 == highs.length ? 0 : slot + 1;
    }
}
