package com.isendu.contactimport.internal.read.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/**
 * Decodes UTF-8 strictly, much faster than the reader of the JDK if most characters are ASCII. It fails at the same
 * position: everything before a malformed sequence is returned; then each call throws a
 * {@link MalformedInputException}.
 */
final class Utf8Reader extends Reader {

    private static final int CHUNK = 16_384;

    private final InputStream in;
    private final byte[] bytes = new byte[CHUNK];
    private final AsciiCopy ascii = new AsciiCopy(bytes);
    private int next;
    private int end;
    /** The second half of a character whose first half was all there was room for; 0 for none. */
    private char pending;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (pending == 0 && !has(1)) {
            return -1;
        }
        int limit = offset + length;
        int at = putPending(target, offset);
        while (at < limit && next < end) {
            int last = at;
            at = bytes[next] >= 0 ? ascii(target, at, limit) : sequence(target, at, limit);
            if (at == last) {
                return readBeforeFault(at - offset);
            }
        }
        return at - offset;
    }

    /** Returns the number of characters before a malformed sequence; throws if there are none. */
    private static int readBeforeFault(int read) throws MalformedInputException {
        if (read == 0) {
            throw new MalformedInputException(1);
        }
        return read;
    }

    /** Copies as long as bytes are ASCII. */
    private int ascii(char[] target, int from, int limit) {
        int count = Utf8.asciiLength(bytes, next, Math.min(end, next + limit - from));
        ascii.copy(next, count, target, from);
        next += count;
        return from + count;
    }

    /** Decodes one character beyond ASCII; nothing is passed if it is malformed. */
    private int sequence(char[] target, int at, int limit) throws IOException {
        int point = codePoint();
        return point < 0 ? at : put(point, target, at, limit);
    }

    /** The next code point; -1, and nothing is passed, if it is malformed. */
    private int codePoint() throws IOException {
        int length = Utf8.length(bytes[next]);
        if (length == 0 || !has(length)) {
            return -1;
        }
        int point = Utf8.codePoint(bytes, next, length);
        next += point < 0 ? 0 : length;
        return point;
    }

    private int put(int point, char[] target, int at, int limit) {
        if (Character.isBmpCodePoint(point)) {
            target[at] = (char) point;
            return at + 1;
        }
        target[at] = Character.highSurrogate(point);
        pending = Character.lowSurrogate(point);
        return at + 1 < limit ? putPending(target, at + 1) : limit;
    }

    private int putPending(char[] target, int at) {
        if (pending == 0) {
            return at;
        }
        target[at] = pending;
        pending = 0;
        return at + 1;
    }

    /** Reads until there are that many bytes, which is false if the stream ends before. */
    private boolean has(int wanted) throws IOException {
        if (end - next >= wanted) {
            return true;
        }
        System.arraycopy(bytes, next, bytes, 0, end - next);
        end -= next;
        next = 0;
        int read = 0;
        while (read >= 0 && end < wanted) {
            read = in.read(bytes, end, CHUNK - end);
            end += Math.max(read, 0);
        }
        return end >= wanted;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
