package com.isendu.contactimport.internal.dedupe;

import org.jspecify.annotations.Nullable;

/** Two independent 64-bit hashes; together they tell billions of keys apart. */
final class KeyHash {

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;

    private long high;
    private long low;

    KeyHash() {
        reset();
    }

    KeyHash reset() {
        high = PRIME_1;
        low = PRIME_2;
        return this;
    }

    /** Adds a text; null differs from every text, and two texts from their concatenation. */
    KeyHash add(@Nullable String text) {
        if (text == null) {
            step(0x1_0000);
            return this;
        }
        for (int i = 0; i < text.length(); i++) {
            step(text.charAt(i));
        }
        step(0x1_0001);
        return this;
    }

    private void step(int value) {
        high = Long.rotateLeft(high + value * PRIME_2, 31) * PRIME_1;
        low = Long.rotateLeft(low ^ (value * PRIME_3), 27) * PRIME_2 + PRIME_3;
    }

    long high() {
        return mixed(high);
    }

    long low() {
        return mixed(low);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * PRIME_2;
        mixed = (mixed ^ (mixed >>> 29)) * PRIME_3;
        return mixed ^ (mixed >>> 32);
    }
}
