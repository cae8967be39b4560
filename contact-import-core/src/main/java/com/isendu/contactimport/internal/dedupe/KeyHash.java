package com.isendu.contactimport.internal.dedupe;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Two 64-bit hashes of a text, enough for billions of keys. A random secret prevents sources with
 * deliberately colliding keys. Hashes with different secrets are therefore not comparable, and no hash must outlive the
 * run. Not thread-safe.
 */
final class KeyHash {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No text begins with it: the upper half of a length is at most 0x7FFF. */
    private static final char NO_TEXT = Character.MAX_VALUE;

    private final SipHash hash;

    KeyHash() {
        this(new SipHash(RANDOM.nextLong(), RANDOM.nextLong()));
    }

    private KeyHash(SipHash hash) {
        this.hash = hash;
    }

    /** Returns an object whose hashes are comparable with those of this one, for another thread. */
    KeyHash withSameSecret() {
        return new KeyHash(hash.withSameKey());
    }

    KeyHash reset() {
        hash.reset();
        return this;
    }

    /** Adds a text; null differs from every text, and two texts from their concatenation. */
    KeyHash add(@Nullable String text) {
        if (text == null) {
            hash.add(NO_TEXT);
            return this;
        }
        hash.add((char) (text.length() >>> Character.SIZE));
        hash.add((char) text.length());
        for (int i = 0; i < text.length(); i++) {
            hash.add(text.charAt(i));
        }
        return this;
    }

    long high() {
        return hash.high();
    }

    long low() {
        return hash.low();
    }
}
