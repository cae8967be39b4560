package com.isendu.contactimport.internal.read.charset;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Drops what old systems write after the last row: a Ctrl-Z that ends the file, or NULs that fill its last block.
 * Elsewhere, both are ordinary characters.
 */
final class FileEndReader extends Reader {

    private static final char CTRL_Z = '\u001A';
    private static final int CHUNK = 8192;
    /** Longer runs are no last block: they are read as they stand. */
    private static final int LONGEST_RUN = 1 << 16;

    private final Reader in;
    private char[] chars = new char[CHUNK];
    private int next;
    /** Behind it stand marks that are data only if something follows. */
    private int sure;

    private int end;

    FileEndReader(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (next == sure) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, sure - next);
        System.arraycopy(chars, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        System.arraycopy(chars, sure, chars, 0, end - sure);
        end -= sure;
        next = 0;
        sure = 0;
        if (end == chars.length) {
            chars = Arrays.copyOf(chars, 2 * chars.length);
        }
        int count = in.read(chars, end, chars.length - end);
        end += Math.max(0, count);
        sure = startOfMarks();
        return count >= 0;
    }

    /**
     * Returns where the marks and line ends at the end of the buffer begin; the end of the buffer if there are none.
     */
    private int startOfMarks() {
        int marks = end;
        for (int i = end - 1; i >= 0 && (isMark(chars[i]) || isLineEnd(chars[i])); i--) {
            marks = isMark(chars[i]) ? i : marks;
        }
        return end - marks > LONGEST_RUN ? end : marks;
    }

    private static boolean isMark(char c) {
        return c == CTRL_Z || c == 0;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
