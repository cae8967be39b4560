package com.isendu.contactimport.internal.read.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Verifies any charset by decoding and discards the characters. */
final class StrictDecoder implements EncodingProof {

    /**
     * A line feed of UTF-16 whose two bytes have changed places, and no character otherwise: a byte is missing or was
     * put in before, and everything from there on would be read as Chinese.
     */
    private static final char SHIFTED_LINE_FEED = '\u0A00';

    private final CharsetDecoder decoder;
    private final boolean canShift;
    private final CharBuffer chars = CharBuffer.allocate(8192);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private long line = 1;
    private boolean failed;

    StrictDecoder(Charset charset) {
        this.decoder = decoderOf(charset);
        this.canShift = charset.name().startsWith("UTF-16");
    }

    /** Returns a decoder that reports what it cannot decode and never replaces or drops a byte. */
    static CharsetDecoder decoderOf(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void feed(byte[] bytes, int length) {
        if (failed) {
            return;
        }
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
        in.put(rest).put(bytes, 0, length).flip();
        decode(in, false);
        rest = in;
    }

    @Override
    public boolean finish() {
        if (!failed) {
            decode(rest, true);
        }
        return !failed;
    }

    @Override
    public long line() {
        return line;
    }

    private void decode(ByteBuffer in, boolean end) {
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow() && !failed) {
            chars.clear();
            result = decoder.decode(in, chars, end);
            countLines();
        }
        failed |= result.isError();
    }

    private void countLines() {
        for (int i = 0; i < chars.position(); i++) {
            char c = chars.get(i);
            line += c == '\n' ? 1 : 0;
            failed |= canShift && c == SHIFTED_LINE_FEED;
        }
    }
}
