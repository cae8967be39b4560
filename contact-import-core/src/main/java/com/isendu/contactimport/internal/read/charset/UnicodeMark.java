package com.isendu.contactimport.internal.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Detects a Unicode charset by the first bytes: a byte order mark, or the NULs of UTF-16. */
enum UnicodeMark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    // Before UTF-16LE, whose mark is the beginning of this one.
    UTF_32LE(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
    UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

    /** The number of NULs on one side that damage does not explain. */
    private static final int FEWEST_LATIN = 8;

    private final Charset charset;
    /** One character for each byte. */
    private final String mark;

    UnicodeMark(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return mark.length();
    }

    /** The byte order mark at the beginning. */
    static Optional<UnicodeMark> byMark(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> start.startsWith(mark.mark))
                .findFirst();
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
        if (head.length >= 4 && nuls[0] >= most && nuls[1] <= few) {
            return Optional.of(UTF_16BE);
        }
        return Stream.of(UTF_16LE, UTF_16BE)
                .filter(mark -> mark.fitsOtherScript(head))
                .findFirst();
    }

    /** In Greek, Cyrillic or Chinese only delimiters, digits and e-mails have NULs, all of them on the same side. */
    private boolean fitsOtherScript(byte[] head) {
        int upper = this == UTF_16LE ? 1 : 0;
        int latin = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            if (head[i + upper] == 0) {
                byte lower = head[i + 1 - upper];
                if (lower >= 0 && lower < ' ' && lower != '\t' && lower != '\n' && lower != '\r') {
                    return false;
                }
                latin++;
            }
        }
        return latin >= FEWEST_LATIN && latin * 5 >= head.length / 2;
    }
}
