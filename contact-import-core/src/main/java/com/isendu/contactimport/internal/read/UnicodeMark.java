package com.isendu.contactimport.internal.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What the first bytes say about a Unicode charset: a byte order mark, or the NULs of UTF-16. */
enum UnicodeMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    // Before UTF-16LE, whose mark is the beginning of this one.
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
    UTF_32BE(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final int[] mark;

    UnicodeMark(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return mark.length;
    }

    /** The byte order mark at the beginning. */
    static Optional<UnicodeMark> byMark(byte[] head) {
        return Arrays.stream(values()).filter(mark -> mark.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: most characters of a contact file are Latin, so every other byte is mostly NUL. */
    static Optional<UnicodeMark> byNulPattern(byte[] head) {
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                nuls[i & 1]++;
            }
        }
        int most = head.length / 2 * 7 / 10;
        int few = head.length / 20;
        if (head.length >= 4 && nuls[1] >= most && nuls[0] <= few) {
            return Optional.of(UTF_16LE);
        }
        return head.length >= 4 && nuls[0] >= most && nuls[1] <= few ? Optional.of(UTF_16BE) : Optional.empty();
    }
}
