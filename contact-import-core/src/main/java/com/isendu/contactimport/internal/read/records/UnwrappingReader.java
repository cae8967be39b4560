package com.isendu.contactimport.internal.read.records;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Reads a text line by line and removes the quotes around each row; a line that is not a {@link WrappedRow} does not
 * change.
 */
public final class UnwrappingReader extends Reader {

    /** A longer line is not a row; it is passed on unchanged in pieces. */
    private static final int LONGEST = 1 << 20;

    private final PushbackReader in;
    private final StringBuilder line = new StringBuilder();
    private String ready = "";
    private int next;

    public UnwrappingReader(Reader in) {
        this.in = new PushbackReader(in, 1);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (next == ready.length()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, ready.length() - next);
        ready.getChars(next, next + count, target, offset);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        line.setLength(0);
        int c = in.read();
        while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST) {
            line.append((char) c);
            c = in.read();
        }
        next = 0;
        ready = WrappedRow.of(line.toString());
        if (c == '\n' || c == '\r') {
            ready += lineEnd(c);
        } else if (c >= 0) {
            in.unread(c);
        }
        return c >= 0 || !ready.isEmpty();
    }

    private String lineEnd(int c) throws IOException {
        if (c == '\n') {
            return "\n";
        }
        int following = in.read();
        if (following >= 0 && following != '\n') {
            in.unread(following);
        }
        return following == '\n' ? "\r\n" : "\r";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
