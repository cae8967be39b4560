package com.isendu.contactimport.internal.read.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a source from an offset. Counts bytes and line ends, and records the line number at certain offsets. CR,
 * LF and CRLF end a line, so the charset must encode CR and LF as single bytes that occur in no other character.
 */
public final class MarkedStream extends FilterInputStream {

    /**
     * An offset where a line begins.
     *
     * @param index which of the offsets that were asked for
     * @param checksum CRC-32C of the bytes before it, from where the stream begins
     */
    public record Mark(int index, long checksum) {}

    private final long[] marks;
    private final Map<Long, Mark> byLine = new HashMap<>();
    private final CRC32C checksum = new CRC32C();
    private long offset;
    private long count;
    private long line;
    private int nextMark;
    private boolean behindCarriageReturn;

    /**
     * Wraps a stream that stands at the start of a part.
     *
     * @param marks ascending offsets in the source, each behind a line end
     */
    public MarkedStream(InputStream in, PartStart start, long... marks) {
        super(in);
        this.offset = start.offset();
        this.line = start.lines() + 1;
        this.marks = marks.clone();
        while (nextMark < marks.length && marks[nextMark] <= offset) {
            nextMark++;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        int read = super.read(target, start, length);
        if (read > 0) {
            count += read;
            pass(target, start, read);
        }
        return read;
    }

    private void pass(byte[] bytes, int start, int length) {
        int from = start;
        int end = start + length;
        while (nextMark < marks.length && marks[nextMark] - offset <= end - from) {
            int to = from + (int) (marks[nextMark] - offset);
            passUnmarked(bytes, from, to);
            byLine.put(lineBegun(), new Mark(nextMark++, checksum.getValue()));
            from = to;
        }
        passUnmarked(bytes, from, end);
    }

    private void passUnmarked(byte[] bytes, int from, int to) {
        checksum.update(bytes, from, to - from);
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b <= '\r') {
                line += b == '\n' || (behindCarriageReturn && b != '\n') ? 1 : 0;
                behindCarriageReturn = b == '\r';
            } else if (behindCarriageReturn) {
                line++;
                behindCarriageReturn = false;
            }
        }
        offset += to - from;
    }

    /** Returns the line that begins behind what has passed; an LF behind a CR would still belong to the one before. */
    private long lineBegun() {
        return behindCarriageReturn ? line + 1 : line;
    }

    /** What was noted of the offset where a line begins; null where none was asked for or the line is still to come. */
    public @Nullable Mark markAt(long lineNumber) {
        return byLine.get(lineNumber);
    }

    /** How many bytes have passed. */
    public long count() {
        return count;
    }

    /** CRC-32C of the bytes that have passed. */
    public long checksum() {
        return checksum.getValue();
    }
}
