package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.charset.ScannedBytes;
import com.isendu.contactimport.internal.read.charset.ScannedStream;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.part.MarkedStream;
import com.isendu.contactimport.internal.read.part.PartEnd;
import com.isendu.contactimport.internal.read.part.PartStart;
import com.isendu.contactimport.internal.read.records.LenientLine;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RecordParser;
import com.isendu.contactimport.internal.read.records.UnwrappingReader;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a source one after another, with memory for one record. Not thread-safe; the caller closes it.
 */
public final class RecordReader implements AutoCloseable {

    private static final long NONE = ReadStanding.NONE;

    private final Table table;
    private final SourceLimits limits;
    private final LongSupplier bytesRead;
    private final RecordParser parser;
    private final PartEnd end;
    private final long linesBefore;
    private final @Nullable CorrectedRows correctedRows;
    private final SecondTable secondTable;
    private final FileMarks fileMarks;
    private final Queue<SourceRecord> people = new ArrayDeque<>();
    private @Nullable Unfolding unfolding;
    private long secondTableRow = NONE;
    private long firstRepeatedHeader = NONE;
    /** The record that was parsed last; null where nothing was. */
    private @Nullable ParsedRecord last;

    private boolean ended;
    private long row;
    private long line;
    private long records;
    private long blankRows;
    private ReadStanding standing = ReadStanding.START;

    private RecordReader(
            InputStream bytes, LongSupplier bytesRead, Table table, SourceLimits limits, PartStart start, PartEnd end)
            throws IOException {
        this.table = table;
        this.limits = limits;
        this.bytesRead = bytesRead;
        this.end = end;
        Reader characters =
                (start.isOfSource() ? table.decoding() : table.decoding().withoutMark()).reader(bytes);
        this.parser = new RecordParser(
                table.wrapped() ? new UnwrappingReader(characters) : characters,
                table.format().dialect(),
                table.isErrorCsv() ? ErrorCsvLimits.of(limits) : limits);
        this.secondTable = new SecondTable(parser, table.widthRule());
        this.fileMarks = new FileMarks(table.format().dialect(), limits);
        this.correctedRows = table.isErrorCsv() ? CorrectedRows.in(table, limits) : null;
        this.records = start.records();
        this.row = start.isOfSource() ? table.leadingRows() : start.rows();
        this.linesBefore = start.lines();
        if (start.isOfSource()) {
            passHeader();
        } else {
            secondTable.beginsBehindFirstRows();
        }
    }

    private void passHeader() throws IOException {
        parser.skipLines(table.format().skippedLines());
        for (int i = 0; i < table.format().headerRows(); i++) {
            parser.next();
        }
    }

    /**
     * Opens a source once, at its first data record, by what is known of it: nothing is looked for.
     *
     * @param source the source
     * @param scanned the bytes it must have
     * @param table the table in it
     * @param limits how large its parts may be
     * @return a reader, to be closed
     * @throws SourceException if the source cannot be read, or is another one by now
     */
    public static RecordReader open(ContactSource source, ScannedBytes scanned, Table table, SourceLimits limits) {
        try {
            ScannedStream bytes = scanned.open(source);
            try {
                return new RecordReader(bytes, bytes::count, table, limits, PartStart.OF_SOURCE, PartEnd.OF_SOURCE);
            } catch (IOException | RuntimeException e) {
                bytes.close();
                throw e;
            }
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    /**
     * Reads a part of a source: the records between a start and an end. The table is one that
     * {@link Table#isSplittable() can be split}.
     *
     * @param bytes the source from the start of the part on; closed with the reader
     * @param table the table in the source
     * @param limits how large its parts may be
     * @param start where the part begins
     * @param end where it ends
     * @return a reader, to be closed
     */
    public static RecordReader ofPart(
            MarkedStream bytes, Table table, SourceLimits limits, PartStart start, PartEnd end) {
        try {
            return new RecordReader(bytes, bytes::count, table, limits, start, end);
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    /**
     * From now on, returns a separate record for each person of a row with several people, with the number of the row.
     */
    public void unfold(Unfolding people) {
        unfolding = people;
    }

    /**
     * Returns the next record that is not blank, with the cells of all columns, a malformed line cut as a person would;
     * null at the end or where a second table begins.
     */
    public @Nullable SourceRecord nextRaw() {
        ParsedRecord parsed = nextParsed();
        return parsed == null || secondTableRow != NONE ? null : shown(fitted(parsed, position(parsed)));
    }

    private SourceRecord shown(SourceRecord record) {
        boolean line = record.cells().size() == 1 && !record.errors().isEmpty();
        return line
                ? new SourceRecord(
                        record.position(),
                        LenientLine.cells(record.cells().get(0), table.format().dialect(), table.width()),
                        record.errors(),
                        record.warnings())
                : record;
    }

    /** Returns the next record that is not blank, with the cells of the data columns, or null at the end. */
    public @Nullable SourceRecord next() {
        SourceRecord waiting = people.poll();
        ParsedRecord parsed = waiting == null ? nextParsed() : null;
        if (parsed == null) {
            return waiting;
        }
        CorrectedRows rows = correctedRows;
        RowPosition position = position(parsed);
        SourceRecord record = rows != null && secondTableRow == NONE && rows.take(parsed)
                ? rows.record(parsed, position)
                : fitted(parsed, position);
        Unfolding unfolds = unfolding;
        return unfolds == null ? record : unfolded(unfolds, parsed, record);
    }

    private SourceRecord unfolded(Unfolding unfolds, ParsedRecord parsed, SourceRecord record) {
        // In an error CSV, this is what the correction cures.
        boolean cured =
                record.recorded().stream().allMatch(error -> error.code().equals(ErrorCode.ROW_HOLDS_SEVERAL_PEOPLE));
        if (!record.errors().isEmpty() || !cured) {
            return record;
        }
        List<List<String>> rows = unfolds.people(record.cells());
        if (rows.size() == 1 && rows.get(0).equals(record.cells())) {
            return record; // nothing is cured
        }
        for (List<String> row : rows.subList(1, rows.size())) {
            people.add(new SourceRecord(position(parsed), row));
        }
        return new SourceRecord(record.position(), rows.get(0), List.of(), record.warnings());
    }

    private @Nullable ParsedRecord nextParsed() {
        for (ParsedRecord parsed = nextTidy(); parsed != null; parsed = nextTidy()) {
            // The pieces of a very long line are one row, as they are one line.
            row += parsed.line() == line ? 0 : 1;
            line = parsed.line();
            if (parsed.fault() == null && parsed.isBlank()) {
                blankRows++;
            } else if (table.header().isRepeatedBy(parsed)) {
                firstRepeatedHeader = firstRepeatedHeader == NONE ? row : firstRepeatedHeader;
            } else {
                if (correctedRows == null && secondTableRow == NONE && secondTable.beginsWith(parsed)) {
                    secondTableRow = row;
                }
                return parsed;
            }
        }
        return null;
    }

    private @Nullable ParsedRecord nextTidy() {
        ParsedRecord parsed = nextOfPart();
        ParsedRecord tidy = parsed == null ? null : fileMarks.without(parsed);
        // In the row of an error CSV it stands where it stood, unless error CSVs were joined.
        return tidy == null || correctedRows == null || table.header().isRepeatedBy(tidy) ? tidy : parsed;
    }

    private @Nullable ParsedRecord nextOfPart() {
        ParsedRecord parsed = ended ? null : secondTable.next();
        ended = parsed == null || end.isBefore(linesBefore + parsed.line(), isFresh());
        last = parsed;
        return ended ? null : parsed;
    }

    /** What a reader takes for granted that begins in the middle of a source. */
    private boolean isFresh() {
        return last != null
                && last.fault() == null
                && last.cells().size() == table.width()
                && secondTableRow == NONE
                && secondTable.isBehindFirstRows();
    }

    private RowPosition position(ParsedRecord parsed) {
        if (++records > limits.rows()) {
            throw new SourceException(
                    ErrorCode.FILE_TOO_LARGE, Map.of("limit", String.valueOf(limits.rows()), "unit", "rows"));
        }
        return new RowPosition(records, row, linesBefore + parsed.line());
    }

    private SourceRecord fitted(ParsedRecord parsed, RowPosition position) {
        ErrorCode fault = secondTableRow == NONE ? parsed.fault() : ErrorCode.SECOND_TABLE;
        if (fault != null) {
            return new SourceRecord(position, parsed.cells(), List.of(RowError.of(fault)), List.of());
        }
        if (parsed.cells().size() == table.width()) {
            return new SourceRecord(position, parsed.cells());
        }
        WidthRule.Fitted fitted = table.widthRule().fit(parsed.cells());
        return new SourceRecord(position, fitted.cells(), fitted.errors(), fitted.warnings());
    }

    /** How far reading has come; most often the same for many records. */
    public ReadStanding standing() {
        long bytes = bytesRead.getAsLong();
        if (!standing.isAt(bytes, blankRows, firstRepeatedHeader, secondTableRow)) {
            standing = new ReadStanding(bytes, blankRows, firstRepeatedHeader, secondTableRow);
        }
        return standing;
    }

    /** How many rows, as a spreadsheet counts them, were read up to the last record. */
    public long rows() {
        return row;
    }

    /** How many data records were read. */
    public long records() {
        return records;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }
}
