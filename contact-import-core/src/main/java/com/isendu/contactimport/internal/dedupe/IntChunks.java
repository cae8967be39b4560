package com.isendu.contactimport.internal.dedupe;

import java.util.ArrayList;
import java.util.List;

/** Slots of a few ints each, which grow chunk by chunk, so that nothing is copied and little lies empty. */
final class IntChunks {

    private static final int CHUNK_BITS = 10;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final int ints;
    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    /** With so many ints in each slot. */
    IntChunks(int ints) {
        this.ints = ints;
    }

    int size() {
        return size;
    }

    /** Adds a slot of zeros. */
    void add() {
        if ((size & (CHUNK - 1)) == 0) {
            chunks.add(new int[CHUNK * ints]);
        }
        size++;
    }

    int get(int slot, int at) {
        return chunk(slot)[start(slot) + at];
    }

    void set(int slot, int at, int value) {
        chunk(slot)[start(slot) + at] = value;
    }

    /** From this int and the next. */
    long getLong(int slot, int at) {
        return ((long) get(slot, at) << Integer.SIZE) | Integer.toUnsignedLong(get(slot, at + 1));
    }

    /** Into this int and the next. */
    void setLong(int slot, int at, long value) {
        set(slot, at, (int) (value >>> Integer.SIZE));
        set(slot, at + 1, (int) value);
    }

    private int[] chunk(int slot) {
        return chunks.get(slot >> CHUNK_BITS);
    }

    private int start(int slot) {
        return (slot & (CHUNK - 1)) * ints;
    }
}
