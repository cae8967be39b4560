package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.Sample;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Removes byte order marks inside a source where files were joined. */
final class FileMarks {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Dialect dialect;
    private final SourceLimits limits;

    FileMarks(Dialect dialect, SourceLimits limits) {
        this.dialect = dialect;
        this.limits = limits;
    }

    /** Returns the record without it. */
    ParsedRecord without(ParsedRecord parsed) {
        String first = parsed.cells().get(0);
        boolean marked = !first.isEmpty() && first.charAt(0) == BYTE_ORDER_MARK;
        return marked ? unmarked(parsed) : parsed;
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
}
