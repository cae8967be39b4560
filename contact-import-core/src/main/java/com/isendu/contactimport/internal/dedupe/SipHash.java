package com.isendu.contactimport.internal.dedupe;

/**
 * SipHash-2-4 with 128 bits, by Aumasson and Bernstein, over 16-bit units, low byte first. Without the secret, nobody
 * can choose colliding inputs. One object computes one hash after another. Not thread-safe.
 */
final class SipHash {

    private static final int WORD = Long.SIZE;
    private static final int ROUNDS_OF_A_WORD = 2;
    private static final int LAST_ROUNDS = 4;

    private final long key0;
    private final long key1;

    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long word;
    private int bits;
    private long bytes;
    private boolean finished;
    private long high;
    private long low;

    /** Begins with a key of 128 bits. */
    SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
        reset();
    }

    /** Returns another object with the same key. */
    SipHash withSameKey() {
        return new SipHash(key0, key1);
    }

    /** Begins another hash with the same key. */
    void reset() {
        v0 = key0 ^ 0x736F6D6570736575L;
        v1 = key1 ^ 0x646F72616E646F6DL ^ 0xEE;
        v2 = key0 ^ 0x6C7967656E657261L;
        v3 = key1 ^ 0x7465646279746573L;
        word = 0;
        bits = 0;
        bytes = 0;
        finished = false;
    }

    /** Adds 16 bits; to be called before the hash is asked for. */
    void add(char unit) {
        word |= (long) unit << bits;
        bits += Character.SIZE;
        if (bits == WORD) {
            takeWord();
            bytes += Long.BYTES;
            word = 0;
            bits = 0;
        }
    }

    /** Returns the first half of the hash. */
    long high() {
        finish();
        return high;
    }

    /** The second half. */
    long low() {
        finish();
        return low;
    }

    private void finish() {
        if (finished) {
            return;
        }
        finished = true;
        word |= (bytes + bits / Byte.SIZE) << (WORD - Byte.SIZE);
        takeWord();
        v2 ^= 0xEE;
        rounds(LAST_ROUNDS);
        high = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xDD;
        rounds(LAST_ROUNDS);
        low = v0 ^ v1 ^ v2 ^ v3;
    }

    private void takeWord() {
        v3 ^= word;
        rounds(ROUNDS_OF_A_WORD);
        v0 ^= word;
    }

    private void rounds(int count) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int round = 0; round < count; round++) {
            a += b;
            c += d;
            b = Long.rotateLeft(b, 13) ^ a;
            d = Long.rotateLeft(d, 16) ^ c;
            a = Long.rotateLeft(a, 32) + d;
            c += b;
            d = Long.rotateLeft(d, 21) ^ a;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
    }
}
