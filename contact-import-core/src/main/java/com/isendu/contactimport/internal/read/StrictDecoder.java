package com.isendu.contactimport.internal.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Proves any charset by decoding, and throws the characters away. */
final class StrictDecoder implements EncodingProof {

    private final CharsetDecoder decoder;
    private final CharBuffer chars = CharBuffer.allocate(8192);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private long line = 1;
    private boolean failed;

    StrictDecoder(Charset charset) {
        this.decoder = decoderOf(charset);
    }

    /** A decoder that reports what it cannot decode and never replaces or drops a byte. */
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
        while (result.isOverflow()) {
            chars.clear();
            result = decoder.decode(in, chars, end);
            countLines();
        }
        failed = result.isError();
    }

    private void countLines() {
        for (int i = 0; i < chars.position(); i++) {
            if (chars.get(i) == '\n') {
                line++;
            }
        }
    }
}
