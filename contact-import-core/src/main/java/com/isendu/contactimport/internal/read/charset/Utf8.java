package com.isendu.contactimport.internal.read.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Well-formed UTF-8 according to RFC 3629 and table 3-7 of the Unicode Standard. */
final class Utf8 {

    /** Eight bytes at a time; which is which does not matter. */
    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    static boolean isAscii(long eightBytes) {
        return (eightBytes & HIGH_BITS) == 0;
    }

    /** How many bytes from an index on are ASCII. */
    static int asciiLength(byte[] bytes, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES && isAscii((long) EIGHT.get(bytes, at))) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at - from;
    }

    /** Counts a byte among eight that are ASCII: only where all bits agree does adding 0x7F not reach the high bit. */
    static int count(long eightAsciiBytes, byte wanted) {
        long differing = eightAsciiBytes ^ (wanted * 0x0101_0101_0101_0101L);
        return Long.BYTES - Long.bitCount((differing + ~HIGH_BITS) & HIGH_BITS);
    }

    /** Returns the length of the sequence that a byte beyond ASCII begins; 0 if it begins none. */
    static int length(byte lead) {
        int unsigned = lead & 0xFF;
        if (unsigned < 0xC2 || unsigned > 0xF4) {
            return 0;
        }
        return unsigned < 0xE0 ? 2 : unsigned < 0xF0 ? 3 : 4;
    }

    /** Returns the code point of the sequence at an index, all of which is there; -1 if it is malformed. */
    static int codePoint(byte[] bytes, int at, int length) {
        int point = bytes[at] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            byte next = bytes[at + i];
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            point = point << 6 | (next & 0x3F);
        }
        return isScalar(point) && point >= least(length) ? point : -1;
    }

    private static boolean isScalar(int point) {
        return point <= Character.MAX_CODE_POINT
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    /** Less than that, and a shorter sequence would have done. */
    private static int least(int length) {
        return length == 2 ? 0x80 : length == 3 ? 0x800 : Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
