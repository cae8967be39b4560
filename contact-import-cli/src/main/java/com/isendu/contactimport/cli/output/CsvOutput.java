package com.isendu.contactimport.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Writer;
import java.util.List;

/** Records in RFC 4180: comma, quotes where needed, LF. */
public final class CsvOutput {

    private static final List<String> ONE_EMPTY_CELL = List.of("");

    private final CsvWriter csv;
    /** Quotes the empty cell: unquoted, it would be a blank line, which is no record. */
    private final CsvWriter emptyCell;

    /** Writes each record at once, because others write to the same place. */
    public CsvOutput(Writer out) {
        this.csv = format().build(out);
        this.emptyCell = format().quoteStrategy(QuoteStrategies.EMPTY).build(out);
    }

    private static CsvWriter.CsvWriterBuilder format() {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0);
    }

    public void record(List<String> cells) {
        CsvWriter writer = cells.equals(ONE_EMPTY_CELL) ? emptyCell : csv;
        writer.writeRecord(cells);
    }
}
