package com.isendu.contactimport.internal.read.charset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that people upload in place of a CSV, told by their first bytes. */
enum BinaryKind {
    XLSX_OR_ZIP("PK\3\4"),
    XLS("\u00D0\u00CF\u0011\u00E0"),
    PDF("%PDF-"),
    GZIP("\u001F\u008B"),
    PNG("\u0089PNG"),
    JPEG("\u00FF\u00D8\u00FF"),
    RTF("{\\rtf"),
    HTML("<html"),
    HTML_DOCUMENT("<!doctype html"),
    XML("<?xml"),
    BINARY("");

    private static final int LONGEST = 32;

    /** One character for each byte. */
    private final String signature;

    BinaryKind(String signature) {
        this.signature = signature;
    }

    /** The kind of the bytes, empty for text. */
    static Optional<BinaryKind> of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, LONGEST), StandardCharsets.ISO_8859_1);
        String markup = start.strip().toLowerCase(Locale.ROOT);
        Optional<BinaryKind> signed = Arrays.stream(values())
                .filter(kind -> !kind.signature.isEmpty())
                .filter(kind -> start.startsWith(kind.signature) || markup.startsWith(kind.signature))
                .findFirst();
        return signed.isPresent() || !looksBinary(head) ? signed : Optional.of(BINARY);
    }

    /** A tenth of control characters is no text; a stray one is for the row to answer for. */
    private static boolean looksBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        return controls * 10 > head.length && UnicodeMark.byNulPattern(head).isEmpty();
    }
}
