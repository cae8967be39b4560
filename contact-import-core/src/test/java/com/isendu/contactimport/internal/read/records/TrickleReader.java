package com.isendu.contactimport.internal.read.records;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/** Hands out a text so many characters at a time. */
final class TrickleReader extends FilterReader {

    private final int chunk;

    TrickleReader(String text, int chunk) {
        super(new StringReader(text));
        this.chunk = chunk;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(chunk, length));
    }
}
