package com.isendu.contactimport.spark.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The first lines of a file as bytes, without the byte order mark of UTF-8 and whatever ends them. */
final class FirstLines {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int MOST_BYTES = 1 << 20;

    private FirstLines() {}

    /** Reads lines, and closes the file. */
    static byte[] of(InputStream file, int lines) throws IOException {
        try (InputStream in = new BufferedInputStream(file)) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            int left = lines;
            int previous = -1;
            for (int b = in.read(); b >= 0 && left > 0 && read.size() < MOST_BYTES; b = in.read()) {
                boolean ends = b == '\r' || (b == '\n' && previous != '\r');
                left -= ends ? 1 : 0;
                if (b != '\r' && b != '\n') {
                    read.write(b);
                } else if (ends) {
                    read.write('\n');
                }
                previous = b;
            }
            byte[] bytes = read.toByteArray();
            boolean marked = Arrays.equals(bytes, 0, Math.min(MARK.length, bytes.length), MARK, 0, MARK.length);
            return marked ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
        }
    }
}
