package com.isendu.contactimport.internal.read.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Converts ASCII bytes to characters. Uses the decoder of ISO-8859-1, which gives the same result and is vectorized in
 * every JVM since 17, unlike a loop. For fewer than a few dozen bytes, the loop is faster than the call.
 */
final class AsciiCopy {

    private static final int FEWEST_FOR_DECODER = 32;

    private final CharsetDecoder latin = StandardCharsets.ISO_8859_1.newDecoder();
    private final ByteBuffer from;
    private CharBuffer to = CharBuffer.allocate(0);

    AsciiCopy(byte[] from) {
        this.from = ByteBuffer.wrap(from);
    }

    /** Copies bytes, all of them ASCII, that there is room for. */
    void copy(int start, int count, char[] target, int offset) {
        if (count < FEWEST_FOR_DECODER) {
            loop(start, count, target, offset);
        } else {
            decode(start, count, target, offset);
        }
    }

    private void loop(int start, int count, char[] target, int offset) {
        byte[] bytes = from.array();
        for (int i = 0; i < count; i++) {
            target[offset + i] = (char) bytes[start + i];
        }
    }

    private void decode(int start, int count, char[] target, int offset) {
        if (to.array() != target) {
            to = CharBuffer.wrap(target);
        }
        from.limit(start + count).position(start);
        to.limit(offset + count).position(offset);
        latin.decode(from, to, false);
    }
}
