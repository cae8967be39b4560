package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one record after another within limits, and reports the start of each record to the window. */
final class CellCollector extends AbstractBaseCsvCallbackHandler<List<String>> {

    private static final int FEWEST = 16;

    private final LineWindow window;
    private final SourceLimits limits;
    private final JoiningQuotes quotes;
    private final boolean spaced;
    /** As long as the last record, because the next one most likely has the same number of cells. */
    private String[] cells = {};

    private int count;
    private int length;
    private long firstLine = 1;
    private long line = 1;
    private boolean overflowed;
    private boolean suspect;
    private @Nullable ErrorCode fault;

    CellCollector(LineWindow window, SourceLimits limits, char quote, boolean spaced) {
        this.window = window;
        this.limits = limits;
        this.quotes = new JoiningQuotes(quote);
        this.spaced = spaced;
    }

    /** A new parser is going to count its lines from 1, at this line of the source. */
    void startAt(long sourceLine) {
        firstLine = sourceLine;
        line = sourceLine;
    }

    /** Returns the line on which the current record starts. */
    long line() {
        return line;
    }

    /** Returns whether the current record exceeds a limit. */
    boolean hasOverflowed() {
        return overflowed;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = firstLine + startingLineNumber - 1;
        window.recordStarts(line);
        count = 0;
        length = 0;
        overflowed = false;
        suspect = false;
        quotes.reset();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        length += size;
        overflowed = index >= limits.columns()
                || size > limits.cellChars()
                || length > limits.recordChars()
                || (quoted && size >= limits.recordLines() && lineEnds(buffer, offset, size) >= limits.recordLines());
        if (overflowed) {
            throw new IllegalStateException("the record exceeds a limit");
        }
        String cell = size == 0 ? "" : new String(buffer, offset, size);
        if (quoted) {
            quotes.passQuoted(count);
            suspect |= SwallowedRows.isSuspect(cell);
        } else if (size > 0) {
            quotes.passUnquoted(buffer[offset + size - 1]);
        }
        add(cell);
    }

    @Override
    protected void handleEmpty() {
        add("");
    }

    private void add(String cell) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, Math.max(FEWEST, count * 2));
        }
        cells[count++] = cell;
    }

    private static int lineEnds(char[] buffer, int offset, int size) {
        int found = 0;
        for (int i = offset; i < offset + size; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == offset + size || buffer[i + 1] != '\n'))) {
                found++;
            }
        }
        return found;
    }

    @Override
    protected List<String> buildRecord() {
        if (count < cells.length) {
            cells = Arrays.copyOf(cells, count);
        }
        fault = quotes.haveJoined(cells) ? ErrorCode.STRAY_QUOTE : null;
        if (spaced) {
            Arrays.setAll(cells, i -> cells[i].strip());
        }
        return List.of(cells);
    }

    /** Returns whether a quoted cell of the record built last may hold rows that its quotes swallowed. */
    boolean isSuspect() {
        return suspect;
    }

    /** What is wrong with the record built last though it could be parsed, or null. */
    @Nullable
    ErrorCode fault() {
        return fault;
    }
}
