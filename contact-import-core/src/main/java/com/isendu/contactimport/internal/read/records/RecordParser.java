package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
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
 * Stage 3: characters in, records out, parsed strictly. A malformed record is reduced to its first physical line, and
 * parsing continues with the next line.
 */
public final class RecordParser implements AutoCloseable {

    /** What the parser reads ahead, beyond the cell it is at. */
    private static final int READ_AHEAD = 2 * 8192;
    /** The value for "no quote", a noncharacter of Unicode. */
    private static final char NO_QUOTE = '\uFFFF';

    private final LineWindow window;
    private final CellCollector collector;
    private final CsvReader.CsvReaderBuilder csv;
    private final SpacedQuotes spacedQuotes;
    private SwallowedRows swallowedRows;
    private final @Nullable Character escape;
    private final char quote;
    private final int cellChars;
    private CloseableIterator<List<String>> records;
    /** How many cells the last sound record has. */
    private int usual;

    public RecordParser(Reader reader, Dialect dialect, SourceLimits limits) {
        Character quoteOrNone = dialect.quote();
        this.escape = dialect.escape();
        this.quote = quoteOrNone == null ? NO_QUOTE : quoteOrNone;
        this.cellChars = limits.cellChars();
        this.window = new LineWindow(reader);
        this.collector = new CellCollector(window, limits, quote, dialect.spaced());
        this.csv = parser(dialect.delimiter(), quote, limits).trimWhitespacesAroundQuotes(dialect.spaced());
        this.spacedQuotes = new SpacedQuotes(window, dialect.delimiter(), quote, limits);
        this.swallowedRows = new SwallowedRows(dialect.delimiter());
        this.records = restart();
    }

    /** A strict parser, in which every record has the width it has. */
    static CsvReader.CsvReaderBuilder parser(char delimiter, char quote, SourceLimits limits) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(limits.cellChars() + READ_AHEAD);
    }

    private CloseableIterator<List<String>> restart() {
        collector.startAt(window.line());
        return csv.build(collector, written()).iterator();
    }

    /** Behind the window, so that a malformed line is given as it was written. */
    private Reader written() {
        return escape == null ? window : new EscapeReader(window, escape, quote);
    }

    /** Leaves out physical lines, before the first record is asked for. */
    public void skipLines(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            window.takeLine();
        }
        records = restart();
    }

    /** The characters begin in the middle of a source, behind a sound record of so many cells. */
    public void beginsBehind(int cells) {
        usual = cells;
    }

    /** The next record, or null at the end. */
    @Nullable
    public ParsedRecord next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            List<String> cells = records.next();
            if (usual == 0 && ErrorCsvRows.isHeader(cells)) {
                swallowedRows = swallowedRows.ofErrorCsv(cells);
            }
            if (collector.isSuspect() && swallowedRows.areIn(cells, usual)) {
                return recover();
            }
            usual = cells.size();
            return new ParsedRecord(collector.line(), cells, collector.fault());
        } catch (CsvParseException e) {
            ParsedRecord spaced = spacedQuotes.mayBeAtFault(collector) ? rescue() : null;
            return spaced == null ? recover() : spaced;
        } catch (UncheckedIOException e) {
            throw SourceScan.unreadable(e.getCause());
        }
    }

    /** Returns the record read with blanks between quotes and delimiters; null if that is not what is wrong with it. */
    private @Nullable ParsedRecord rescue() {
        try {
            long line = collector.line();
            window.rewind();
            List<String> cells = spacedQuotes.read(written(), line);
            if (cells == null || swallowedRows.areIn(cells, usual)) {
                return null;
            }
            for (int lines = SpacedQuotes.lines(cells); lines > 0; lines--) {
                window.takeLine();
            }
            records = restart();
            usual = cells.size();
            return new ParsedRecord(line, cells, null);
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
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
