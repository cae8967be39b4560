package com.isendu.contactimport.testkit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of an upload come from: senders that are slow, that fail, and that look about them. */
final class SourceStreams {

    private static final int PIECE = 7;

    /** What happens amid an upload. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    private SourceStreams() {}

    /** Gives some bytes at a time, and never says that more are there. */
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

    /** Gives all bytes, and then fails in place of ending. */
    static InputStream failingAfter(byte[] bytes) {
        return atTheEnd(bytes, () -> {
            throw new IOException("the sender is gone");
        });
    }

    /** Gives all bytes, and does something before it ends. */
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

            /** Until it has ended one more than there are, so that nobody stops before. */
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
