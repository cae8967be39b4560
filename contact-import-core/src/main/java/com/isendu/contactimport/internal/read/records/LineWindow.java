package com.isendu.contactimport.internal.read.records;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A window over the characters of a source. Characters from the current record on can be read again, so that parsing
 * resumes after a malformed record without reading the source again. Uses memory for one record and one chunk.
 */
final class LineWindow extends Reader {

    private static final int CHUNK = 8192;
    /** A physical line that is longer is handed out in pieces of this length. */
    private static final int MAX_PIECE = 1 << 20;

    private final Reader in;
    private char[] chars = new char[4 * CHUNK];
    private int start;
    private int next;
    private int end;
    private long startLine = 1;
    private long recordLine = 1;
    private boolean exhausted;

    LineWindow(Reader in) {
        this.in = in;
    }

    /** Marks the line on which the current record starts; everything before it is discarded at the next fill. */
    void recordStarts(long line) {
        recordLine = line;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(chars, next, target, offset, count);
        next += count;
        return count;
    }

    /**
     * Returns the first physical line of the current record and continues reading after it.
     *
     * @return the line without its line end; a piece of it if it is very long
     */
    String takeLine() throws IOException {
        forget();
        int length = 0;
        while (length < MAX_PIECE && reaches(length) && !isLineEnd(chars[start + length])) {
            length++;
        }
        if (length == MAX_PIECE && Character.isHighSurrogate(chars[start + length - 1])) {
            length--;
        }
        String line = new String(chars, start, length);
        start += length;
        if (start < end) {
            skipLineEnd();
        }
        next = start;
        recordLine = startLine;
        return line;
    }

    /** Goes back to the start of the record being parsed. */
    void rewind() {
        forget();
        next = start;
    }

    /**
     * Returns whether, in what was read of the record being parsed, blanks stand between a quote and a delimiter or a
     * line end.
     */
    boolean hasBlankBehind(char quote, char delimiter) {
        forget();
        for (int i = start; i + 1 < next; i++) {
            if (chars[i] == quote && isBlank(chars[i + 1])) {
                int behind = i + 1;
                while (behind < next && isBlank(chars[behind])) {
                    behind++;
                }
                if (behind == next || chars[behind] == delimiter || isLineEnd(chars[behind])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /**
     * Returns the number of control characters except tabs and line ends in the next physical lines, as far as they
     * were read.
     */
    int controlsIn(int lines) {
        int controls = 0;
        int ends = 0;
        for (int i = start; i < end && ends < lines; i++) {
            char c = chars[i];
            if (isLineEnd(c)) {
                ends += c == '\r' && i + 1 < end && chars[i + 1] == '\n' ? 0 : 1;
            } else if (isControl(c)) {
                controls++;
            }
        }
        return controls;
    }

    static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** Returns the line that is read next after {@link #takeLine()}. */
    long line() {
        return startLine;
    }

    private boolean reaches(int length) throws IOException {
        if (start + length < end) {
            return true;
        }
        next = start;
        return fill();
    }

    private void skipLineEnd() {
        if (!isLineEnd(chars[start])) {
            return;
        }
        start += chars[start] == '\r' && start + 1 < end && chars[start + 1] == '\n' ? 2 : 1;
        startLine++;
    }

    private boolean fill() throws IOException {
        if (exhausted) {
            return false;
        }
        forget();
        makeRoom();
        int count = in.read(chars, end, CHUNK);
        exhausted = count < 0;
        if (count > 0) {
            end += count;
            completeLineEnd();
        }
        return count > 0;
    }

    /** A chunk never ends between CR and LF, so that both are always one line end. */
    private void completeLineEnd() throws IOException {
        while (!exhausted && chars[end - 1] == '\r') {
            int following = in.read();
            exhausted = following < 0;
            if (!exhausted) {
                makeRoom();
                chars[end++] = (char) following;
            }
        }
    }

    private void makeRoom() {
        if (chars.length - end < CHUNK) {
            System.arraycopy(chars, start, chars, 0, end - start);
            end -= start;
            next -= start;
            start = 0;
        }
        if (chars.length - end < CHUNK) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
    }

    /** Most files never need the start of a record, so finding it must cost next to nothing. */
    private void forget() {
        if (startLine == recordLine) {
            return;
        }
        // What was handed out, and the LF that may follow its last CR.
        LineEnds lines = new LineEnds(new String(chars, start, Math.min(next + 1, end) - start));
        while (startLine < recordLine && lines.pass()) {
            startLine++;
        }
        start += lines.at();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
