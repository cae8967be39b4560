package com.isendu.contactimport.testkit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Sources of uploads that are slow, fail, or act during the upload. */
final class SourceStreams {

    private static final int PIECE = 7;

    /** An action during an upload. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    private SourceStreams() {}

    /** Returns a stream that supplies a few bytes at a time and never reports available bytes. */
    static InputStream inPieces(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, PIECE));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    /** Returns a stream that supplies all bytes, then fails instead of ending. */
    static InputStream failingAfter(byte[] bytes) {
        return atTheEnd(bytes, () -> {
            throw new IOException("the sender is gone");
        });
    }

    /** Returns a stream that supplies all bytes and runs a step before it ends. */
    static InputStream atTheEnd(byte[] bytes, Step step) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private boolean ended;

            @Override
            public int read() throws IOException {
                return ended(super.read());
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return ended(super.read(target, offset, length));
            }

            /** Reports one byte more than available until the end, so that no reader stops early. */
            @Override
            public int available() throws IOException {
                return ended ? 0 : super.available() + 1;
            }

            private int ended(int read) throws IOException {
                if (read < 0 && !ended) {
                    ended = true;
                    step.run();
                }
                return read;
            }
        };
    }
}
