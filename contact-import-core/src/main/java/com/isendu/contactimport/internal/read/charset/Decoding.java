package com.isendu.contactimport.internal.read.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the bytes of a source are decoded.
 *
 * @param charset the charset
 * @param markLength number of bytes of the byte order mark, 0 if there is none
 */
public record Decoding(Charset charset, int markLength) {

    private static final String LINE_ENDS = "\r\n";

    /** Returns the same behind the byte order mark. */
    public Decoding withoutMark() {
        return new Decoding(charset, 0);
    }

    /** Reports whether CR, LF are one byte each, which is never a part of another character. */
    public boolean hasPlainLineEnds() {
        boolean singleBytes = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
        return charset.equals(StandardCharsets.UTF_8)
                || (singleBytes
                        && Arrays.equals(LINE_ENDS.getBytes(charset), LINE_ENDS.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Opens the characters between the byte order mark and the marks of a file's end, decoded strictly. */
    public Reader reader(InputStream in) throws IOException {
        // Read, not skipped, so that progress counts the mark.
        in.readNBytes(markLength);
        return new FileEndReader(
                charset.equals(StandardCharsets.UTF_8)
                        ? new Utf8Reader(in)
                        : new InputStreamReader(in, StrictDecoder.decoderOf(charset)));
    }
}
