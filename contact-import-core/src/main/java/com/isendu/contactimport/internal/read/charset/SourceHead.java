package com.isendu.contactimport.internal.read.charset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * The first bytes of a source, kept during the scan, so that the source need not be opened again to examine its
 * beginning. Not thread-safe.
 */
public final class SourceHead {

    /** How many characters of the beginning can be read from it. */
    public static final int CHARS = 1 << 16;

    /** For charsets that do not say how many they need at most. */
    private static final int MOST_BYTES_PER_CHAR = 8;

    private static final int LONGEST_MARK = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    SourceHead(Charset charset) {
        int bytesPerChar =
                charset.canEncode() ? (int) Math.ceil(charset.newEncoder().maxBytesPerChar()) : MOST_BYTES_PER_CHAR;
        this.most = LONGEST_MARK + CHARS * bytesPerChar;
    }

    void take(byte[] chunk, int length) {
        bytes.write(chunk, 0, Math.min(length, most - bytes.size()));
    }

    /** Opens the kept bytes from their start. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Shows no byte. */
    @Override
    public String toString() {
        return "SourceHead[" + bytes.size() + " bytes]";
    }
}
