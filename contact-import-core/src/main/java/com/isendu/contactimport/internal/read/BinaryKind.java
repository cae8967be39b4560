package com.isendu.contactimport.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that people upload in place of a CSV, told by their first bytes. */
enum BinaryKind {
    XLSX_OR_ZIP(new byte[] {'P', 'K', 3, 4}),
    XLS(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
    PDF(new byte[] {'%', 'P', 'D', 'F', '-'}),
    GZIP(new byte[] {0x1F, (byte) 0x8B}),
    PNG(new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
    JPEG(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    RTF(new byte[] {'{', '\\', 'r', 't', 'f'}),
    HTML("<html".getBytes(StandardCharsets.US_ASCII)),
    HTML_DOCUMENT("<!doctype html".getBytes(StandardCharsets.US_ASCII)),
    XML("<?xml".getBytes(StandardCharsets.US_ASCII)),
    BINARY(new byte[0]);

    private static final int MARKUP_LENGTH = 32;

    private final byte[] signature;

    BinaryKind(byte[] signature) {
        this.signature = signature;
    }

    /** The kind of the bytes, empty for text. */
    static Optional<BinaryKind> of(byte[] head) {
        byte[] markup = new String(head, 0, Math.min(head.length, MARKUP_LENGTH), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.ISO_8859_1);
        Optional<BinaryKind> signed = Arrays.stream(values())
                .filter(kind -> kind.signature.length > 0)
                .filter(kind -> startsWith(head, kind.signature) || startsWith(markup, kind.signature))
                .findFirst();
        return signed.isPresent() || !looksBinary(head) ? signed : Optional.of(BINARY);
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
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
