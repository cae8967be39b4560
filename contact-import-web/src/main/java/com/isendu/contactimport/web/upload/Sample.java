package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The first rows of a file, for a count that is there at once. */
final class Sample {

    private static final int MOST_BYTES = 1 << 18;

    private Sample() {}

    /** Whether a file is so small that all of it is a sample. */
    static boolean isAll(ContactSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            return bytes.readNBytes(MOST_BYTES + 1).length <= MOST_BYTES;
        }
    }

    /** What stands before the last line end of the first quarter of a megabyte. */
    static ContactSource of(ContactSource source, Charset charset) throws IOException {
        try (InputStream bytes = source.open()) {
            byte[] first = bytes.readNBytes(MOST_BYTES);
            int end = lastLineEnd(first, "\n".getBytes(charset));
            byte[] whole = Arrays.copyOf(first, end);
            ContactSource sample = ContactSource.of(() -> new ByteArrayInputStream(whole));
            return source.declaration().map(sample::declaring).orElse(sample);
        }
    }

    /** Behind it; all bytes where there is none. */
    private static int lastLineEnd(byte[] bytes, byte[] lineEnd) {
        for (int end = bytes.length - bytes.length % lineEnd.length; end >= lineEnd.length; end -= lineEnd.length) {
            if (Arrays.equals(bytes, end - lineEnd.length, end, lineEnd, 0, lineEnd.length)) {
                return end;
            }
        }
        return bytes.length;
    }
}
