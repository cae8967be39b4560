package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.source.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a malformed line into the cells that a person would see: a quote ends a cell only before a delimiter or the line's end,
 * any other stays in the value. For showing, and for a header; never for importing.
 */
final class LenientLine {

    private final String line;
    private final char delimiter;
    private final char quote;

    private LenientLine(String line, Dialect dialect) {
        this.line = line;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote() == null ? '"' : dialect.quote();
    }

    static List<String> cells(String line, Dialect dialect) {
        return new LenientLine(line, dialect).cells();
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int closing = start < line.length() && line.charAt(start) == quote ? closing(start + 1) : -1;
            int end = closing < 0 ? end(start) : closing + 1;
            cells.add(closing < 0 ? line.substring(start, end) : unescaped(line.substring(start + 1, closing)));
            start = end + 1;
        }
        return cells;
    }

    private int end(int from) {
        int end = line.indexOf(delimiter, from);
        return end < 0 ? line.length() : end;
    }

    /** The quote before a delimiter or the line's end, or -1. */
    private int closing(int from) {
        int at = line.indexOf(quote, from);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) != delimiter) {
            at = line.indexOf(quote, at + (line.charAt(at + 1) == quote ? 2 : 1));
        }
        return at;
    }

    private String unescaped(String text) {
        return text.replace("" + quote + quote, "" + quote);
    }
}
