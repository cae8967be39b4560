package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a malformed line into the cells that a person would see: a quote ends a cell only before a delimiter or the
 * end of the line; any other quote is part of the value. For display and for headers, never for imports.
 */
public final class LenientLine {

    private static final int FIRST = 20;

    private final String line;
    private final char delimiter;
    private final char quote;

    private LenientLine(String line, Dialect dialect) {
        Character escape = dialect.escape();
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote() == null ? '"' : dialect.quote();
        this.line = escape == null ? line : EscapeReader.unescaped(line, escape, quote);
    }

    /**
     * Returns the cells of a line.
     *
     * @param width how many are expected: if only a cut at every delimiter gives as many, quotes are not what they seem
     */
    public static List<String> cells(String line, Dialect dialect, int width) {
        LenientLine lenient = new LenientLine(line, dialect);
        List<String> cells = lenient.cells();
        if (cells.size() == width) {
            return cells;
        }
        List<String> plain = lenient.plainCells();
        return plain.size() == width ? plain : cells;
    }

    private List<String> plainCells() {
        List<String> cells = new ArrayList<>();
        for (int start = 0; start <= line.length(); start = end(start) + 1) {
            String cell = line.substring(start, end(start));
            boolean enclosed = cell.length() > 1 && cell.charAt(0) == quote && cell.charAt(cell.length() - 1) == quote;
            cells.add(enclosed ? unescaped(cell.substring(1, cell.length() - 1)) : cell);
        }
        return cells;
    }

    /**
     * Returns the first records of a source, those among them that are malformed cut into cells: one of them may be the
     * header.
     */
    public static List<ParsedRecord> first(List<ParsedRecord> records, Dialect dialect) {
        int width = RowWidths.of(records).usual();
        List<ParsedRecord> first = new ArrayList<>(records);
        first.subList(0, Math.min(FIRST, first.size()))
                .replaceAll(record -> record.isLine()
                        ? new ParsedRecord(record.line(), cells(record.cells().get(0), dialect, width), record.fault())
                        : record);
        return first;
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

    /** Returns the quote before a delimiter or the line's end, or -1. */
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
