package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.source.Dialect;
import com.isendu.contactimport.source.SourceLimits;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stage 3: characters in, record after record out, parsed strictly. A malformed record becomes its first physical line, and
 * parsing goes on at the next one.
 */
public final class RecordParser implements AutoCloseable {

    /** What the parser reads ahead, beyond the cell it is at. */
    private static final int READ_AHEAD = 2 * 8192;
    /** Stands for "no quote": a code point that is no character. */
    private static final char NO_QUOTE = '\uFFFF';

    private final LineWindow window;
    private final CellCollector collector;
    private final CsvReader.CsvReaderBuilder csv;
    private final @Nullable Character escape;
    private final char quote;
    private final int cellChars;
    private CloseableIterator<List<String>> records;

    public RecordParser(Reader reader, Dialect dialect, SourceLimits limits) {
        Character quoteOrNone = dialect.quote();
        this.escape = dialect.escape();
        this.quote = quoteOrNone == null ? NO_QUOTE : quoteOrNone;
        this.cellChars = limits.cellChars();
        this.window = new LineWindow(reader);
        this.collector = new CellCollector(window, limits, quote, dialect.spaced());
        this.csv = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(dialect.spaced())
                .maxBufferSize(limits.cellChars() + READ_AHEAD);
        this.records = restart();
    }

    private CloseableIterator<List<String>> restart() {
        collector.startAt(window.line());
        // Behind the window, so that a malformed line is given as it was written.
        Reader written = escape == null ? window : new EscapeReader(window, escape, quote);
        return csv.build(collector, written).iterator();
    }

    /** Leaves out physical lines, before the first record is asked for. */
    public void skipLines(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            window.takeLine();
        }
        records = restart();
    }

    /** The next record, or null at the end. */
    @Nullable
    public ParsedRecord next() {
        try {
            return records.hasNext() ? new ParsedRecord(collector.line(), records.next(), collector.fault()) : null;
        } catch (CsvParseException e) {
            return recover();
        } catch (UncheckedIOException e) {
            throw SourceScan.unreadable(e.getCause());
        }
    }

    /** The parser's exception is not passed on: its message quotes the source. */
    private ParsedRecord recover() {
        try {
            long line = collector.line();
            String text = window.takeLine();
            ErrorCode fault = collector.hasOverflowed()
                    ? ErrorCode.RECORD_TOO_LARGE
                    : faultOf(escape == null ? text : EscapeReader.unescaped(text, escape, quote));
            records = restart();
            return new ParsedRecord(line, List.of(text), fault);
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    private ErrorCode faultOf(String line) {
        if (line.length() > cellChars) {
            return ErrorCode.RECORD_TOO_LARGE;
        }
        int quotes = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == quote) {
                quotes++;
            }
        }
        if (quotes == 0) {
            return ErrorCode.CSV_MALFORMED;
        }
        return quotes % 2 == 0 ? ErrorCode.STRAY_QUOTE : ErrorCode.QUOTE_NOT_CLOSED;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
