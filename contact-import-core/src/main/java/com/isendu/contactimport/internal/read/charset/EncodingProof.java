package com.isendu.contactimport.internal.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Verifies chunk by chunk that bytes can be decoded. */
sealed interface EncodingProof permits StrictDecoder, Utf8Proof {

    static EncodingProof of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? new Utf8Proof() : new StrictDecoder(charset);
    }

    void feed(byte[] bytes, int length);

    /** Returns whether all chunks could be decoded. Called after the last chunk. */
    boolean finish();

    /** The physical line, counted by line feeds, that decoding got to. */
    long line();
}
