package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.source.ContactSource.SourceLimits;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses a record that the strict parser refuses, allowing blanks after a closing quote: {@code "Rossi, Figli" ;Bari}.
 * This is for single rows; for a whole file in this format, the dialect allows such blanks.
 */
final class SpacedQuotes {

    /** Longer records are not typed by anybody, and may be in several pieces of lines. */
    private static final int MOST_CHARS = 1 << 16;

    private final LineWindow window;
    private final char delimiter;
    private final char quote;
    private final SourceLimits limits;

    SpacedQuotes(LineWindow window, char delimiter, char quote, SourceLimits limits) {
        this.window = window;
        this.delimiter = delimiter;
        this.quote = quote;
        this.limits = limits;
    }

    /** Returns whether a record that the parser refused has such blanks, as far as it was read. */
    boolean mayBeAtFault(CellCollector refused) {
        return !refused.hasOverflowed() && window.hasBlankBehind(quote, delimiter);
    }

    /**
     * Reads one record.
     *
     * @param reader the characters from its start on
     * @param line the physical line it starts on
     * @return its cells; null if it is malformed this way, too
     */
    @Nullable
    List<String> read(Reader reader, long line) {
        CellCollector collector = new CellCollector(window, limits, quote, false);
        collector.startAt(line);
        CloseableIterator<List<String>> records = RecordParser.parser(delimiter, quote, limits)
                .trimWhitespacesAroundQuotes(true)
                .build(collector, reader)
                .iterator();
        try {
            List<String> cells = records.next();
            int length = cells.stream().mapToInt(String::length).sum();
            return collector.fault() == null && length <= MOST_CHARS && keepsControls(cells) ? cells : null;
        } catch (CsvParseException e) {
            return null;
        }
    }

    /**
     * Returns whether control characters are kept: the parser treats a NUL or another control character next to a quote
     * as a blank and drops it.
     */
    private boolean keepsControls(List<String> cells) {
        long kept = cells.stream()
                .flatMapToInt(String::chars)
                .filter(LineWindow::isControl)
                .count();
        return kept == window.controlsIn(lines(cells));
    }

    /** How many physical lines a record with these cells takes. */
    static int lines(List<String> cells) {
        int lines = 1;
        for (String cell : cells) {
            LineEnds ends = new LineEnds(cell);
            while (ends.pass()) {
                lines++;
            }
        }
        return lines;
    }
}
