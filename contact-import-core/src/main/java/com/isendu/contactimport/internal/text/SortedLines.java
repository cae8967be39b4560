package com.isendu.contactimport.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lines ordered by their bytes in UTF-8, each a key with its value behind a tab. A key is searched for in the bytes, of
 * which nothing else is parsed: a first import should not read thousands of lines to find ten. Immutable.
 */
public final class SortedLines {

    private static final char TAB = '\t';
    private static final char END = '\n';

    private final byte[] lines;

    /**
     * Creates lines as {@link #bytesOf} makes them.
     *
     * @param lines not copied
     */
    public SortedLines(byte[] lines) {
        this.lines = lines;
    }

    /** Returns the lines of these entries. No key has a tab, and neither key nor value a line end. */
    public static byte[] bytesOf(Map<String, String> entries) {
        Map<byte[], String> ordered = new TreeMap<>(Arrays::compareUnsigned);
        entries.forEach((key, value) -> ordered.put(key.getBytes(UTF_8), value));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ordered.forEach((key, value) -> {
            lines.writeBytes(key);
            lines.writeBytes((TAB + value + END).getBytes(UTF_8));
        });
        return lines.toByteArray();
    }

    /** Returns the value of a key; null when there is no such line. */
    public @Nullable String find(String key) {
        int tab = tabBehind(key.getBytes(UTF_8));
        return tab < 0 ? null : new String(lines, tab + 1, indexOf(END, tab) - tab - 1, UTF_8);
    }

    /** Returns where a key ends, by binary search over the lines; -1 when there is none. */
    private int tabBehind(byte[] key) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = startOfLine((low + high) >>> 1, low);
            int tab = indexOf(TAB, start);
            int order = Arrays.compareUnsigned(lines, start, tab, key, 0, key.length);
            if (order == 0) {
                return tab;
            }
            if (order < 0) {
                low = indexOf(END, tab) + 1;
            } else {
                high = start;
            }
        }
        return -1;
    }

    private int startOfLine(int at, int lowest) {
        int start = at;
        while (start > lowest && lines[start - 1] != END) {
            start--;
        }
        return start;
    }

    private int indexOf(char sought, int from) {
        int at = from;
        while (lines[at] != sought) {
            at++;
        }
        return at;
    }
}
