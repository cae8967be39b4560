package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.Sample;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Marks of files that are no data: a byte order mark where files were joined, the Ctrl-Z that ends a file in old systems, NULs that fill
 * up its last block.
 */
final class FileMarks {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char END_OF_FILE = '\u001A';

    private final Dialect dialect;
    private final SourceLimits limits;

    FileMarks(Dialect dialect, SourceLimits limits) {
        this.dialect = dialect;
        this.limits = limits;
    }

    /** The record without them; a blank one where there is nothing else. */
    ParsedRecord without(ParsedRecord parsed, BooleanSupplier last) {
        List<String> cells = parsed.cells();
        String first = cells.get(0);
        if (!first.isEmpty() && first.charAt(0) == BYTE_ORDER_MARK) {
            return unmarked(parsed);
        }
        String end = cells.get(cells.size() - 1);
        boolean marked = !end.isEmpty() && isFiller(end.charAt(end.length() - 1));
        return marked && last.getAsBoolean() ? unfilled(parsed) : parsed;
    }

    /** Quotes behind the mark were taken for data: the record is cut anew. */
    private ParsedRecord unmarked(ParsedRecord parsed) {
        List<String> cells = new ArrayList<>(parsed.cells());
        cells.set(0, cells.get(0).substring(1));
        Character quote = dialect.quote();
        boolean quoted = quote != null && cells.get(0).indexOf(quote) == 0;
        if (parsed.fault() == null && !quoted) {
            return new ParsedRecord(parsed.line(), cells, null);
        }
        String line = String.join(String.valueOf(dialect.delimiter()), cells);
        List<ParsedRecord> again = new Sample(line, true).parse(dialect, 0, limits);
        return again.size() == 1
                ? new ParsedRecord(
                        parsed.line(), again.get(0).cells(), again.get(0).fault())
                : new ParsedRecord(parsed.line(), cells, parsed.fault());
    }

    private static ParsedRecord unfilled(ParsedRecord parsed) {
        List<String> cells = new ArrayList<>(parsed.cells());
        String cell = cells.get(cells.size() - 1);
        int end = cell.length();
        while (end > 0 && isFiller(cell.charAt(end - 1))) {
            end--;
        }
        cells.set(cells.size() - 1, cell.substring(0, end));
        return new ParsedRecord(parsed.line(), cells, parsed.fault());
    }

    /** Whether a character ends a file or fills it up, in old systems. */
    static boolean isFiller(char c) {
        return c == END_OF_FILE || c == 0;
    }
}
