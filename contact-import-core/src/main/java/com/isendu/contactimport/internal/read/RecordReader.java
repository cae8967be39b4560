package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.internal.read.charset.ScannedStream;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.records.LenientLine;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RecordParser;
import com.isendu.contactimport.internal.row.ReadSettings;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a source, one after another, with memory for one record. Not thread-safe; to be closed.
 */
public final class RecordReader implements AutoCloseable {

    private static final long NONE = 0;

    private final ContactSource source;
    private final SourceScan scan;
    private final Table table;
    private final SourceLimits limits;
    private final ScannedStream bytes;
    private final RecordParser parser;
    private final @Nullable ErrorCsvRows errorCsvRows;
    private final SecondTable secondTable;
    private long secondTableRow = NONE;
    private long firstRepeatedHeader = NONE;
    private long row;
    private long line;
    private long records;
    private long blankRows;
    private ReadStanding standing = new ReadStanding(0, 0, NONE, NONE);

    private RecordReader(ContactSource source, SourceScan scan, Table table, SourceLimits limits) throws IOException {
        this.source = source;
        this.scan = scan;
        this.table = table;
        this.limits = limits;
        this.bytes = scan.open(source);
        this.parser = new RecordParser(scan.reader(bytes), table.format().dialect(), limits);
        this.secondTable = new SecondTable(parser, table.widthRule());
        this.row = table.leadingRows();
        this.errorCsvRows =
                table.columns().stream().anyMatch(RecordReader::isReserved) ? ErrorCsvRows.of(table.columns()) : null;
        parser.skipLines(table.format().skippedLines());
        for (int i = 0; i < table.format().headerRows(); i++) {
            parser.next();
        }
    }

    private static boolean isReserved(Column column) {
        return ReservedColumns.isReserved(column.name());
    }

    /**
     * Reads the source once to find out its format, and opens it again at its first data record.
     *
     * @param source the source
     * @param settings what the caller has decided about the format
     * @return a reader, to be closed
     * @throws SourceException if the source is no readable CSV with at least one cell
     */
    public static RecordReader open(ContactSource source, ReadSettings settings) {
        return open(source, settings, SourceScan.of(source, settings));
    }

    /** As {@link #open}, and quicker, for those who import nothing: without {@link #sha256}. */
    public static RecordReader look(ContactSource source, ReadSettings settings) {
        return open(source, settings, SourceScan.withoutSha256(source, settings));
    }

    private static RecordReader open(ContactSource source, ReadSettings settings, SourceScan scan) {
        try {
            return new RecordReader(source, scan, Table.find(scan, source, settings), settings.limits());
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    /** Another reader at the first data record, of the same source and format; to be closed. */
    public RecordReader again() {
        try {
            return new RecordReader(source, scan, table, limits);
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    /** The format and how it was decided. */
    public SourceFormat format() {
        return table.format();
    }

    /** All columns, the reserved ones of an error CSV included. */
    public List<Column> columns() {
        return table.columns();
    }

    /** The columns that hold data, numbered from 0: all but the reserved ones. */
    public List<Column> dataColumns() {
        List<Column> data = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!isReserved(column)) {
                data.add(new Column(data.size(), column.name(), column.occurrence()));
            }
        }
        return data;
    }

    /** The header texts of the data columns as written, or their names where there is no header that fits. */
    public List<String> dataHeader() {
        List<String> names = table.header().names();
        boolean written = names.size() == table.width();
        List<String> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!isReserved(column)) {
                texts.add(written ? names.get(column.index()) : column.name());
            }
        }
        return texts;
    }

    /** The cells of the header as written, those of several records joined; empty where there is none. */
    public List<String> header() {
        return table.header().cells();
    }

    /** Tells whether the source is an error CSV: whether it has reserved columns. */
    public boolean isErrorCsv() {
        return errorCsvRows != null;
    }

    /** The first data records, as many cells each as there are data columns. */
    public List<List<String>> samples() {
        ErrorCsvRows rows = errorCsvRows;
        return rows == null
                ? table.samples()
                : table.samples().stream().map(rows::dataCells).toList();
    }

    /** What a person should know about the whole file; complete once the last record was read. */
    public List<RowError> warnings() {
        return warnings(standing());
    }

    /** What was known about the whole file when reading stood there. Can be asked by another thread than the one that reads. */
    public List<RowError> warnings(ReadStanding standing) {
        List<RowError> warnings = new ArrayList<>(table.warnings());
        if (standing.repeatedHeader() != NONE) {
            warnings.add(RowError.of(ErrorCode.HEADER_REPEATED, "row", standing.repeatedHeader()));
        }
        if (standing.secondTable() != NONE) {
            warnings.add(RowError.of(ErrorCode.SECOND_TABLE, "row", standing.secondTable()));
        }
        return warnings;
    }

    /**
     * The next record that is not blank, with the cells of all columns, a malformed line cut as a person would; null at the end or
     * where a second table begins.
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

    /** The next record that is not blank, with the cells of the data columns, or null at the end. */
    public @Nullable SourceRecord next() {
        ParsedRecord parsed = nextParsed();
        if (parsed == null) {
            return null;
        }
        ErrorCsvRows rows = errorCsvRows;
        return rows == null ? fitted(parsed, position(parsed)) : corrected(rows, parsed, position(parsed));
    }

    private @Nullable ParsedRecord nextParsed() {
        for (ParsedRecord parsed = secondTable.next(); parsed != null; parsed = secondTable.next()) {
            // The pieces of a very long line are one row, as they are one line.
            row += parsed.line() == line ? 0 : 1;
            line = parsed.line();
            if (parsed.fault() == null && parsed.isBlank()) {
                blankRows++;
            } else if (table.header().isRepeatedBy(parsed)) {
                firstRepeatedHeader = firstRepeatedHeader == NONE ? row : firstRepeatedHeader;
            } else {
                if (errorCsvRows == null && secondTableRow == NONE && secondTable.beginsWith(parsed)) {
                    secondTableRow = row;
                }
                return parsed;
            }
        }
        return null;
    }

    private RowPosition position(ParsedRecord parsed) {
        if (++records > limits.rows()) {
            throw new SourceException(
                    ErrorCode.FILE_TOO_LARGE, Map.of("limit", String.valueOf(limits.rows()), "unit", "rows"), null);
        }
        return new RowPosition(records, row, parsed.line());
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

    private SourceRecord corrected(ErrorCsvRows rows, ParsedRecord parsed, RowPosition position) {
        if (parsed.fault() != null
                || secondTableRow != NONE
                || !rows.hasAllDataCells(parsed.cells().size())) {
            return fitted(parsed, position);
        }
        List<String> cells = rows.dataCells(parsed.cells());
        return new SourceRecord(position, cells, rows.errors(parsed.cells(), cells), List.of());
    }

    /** How far reading has come; most often the same for many records. */
    public ReadStanding standing() {
        ReadStanding now = new ReadStanding(bytes.count(), blankRows, firstRepeatedHeader, secondTableRow);
        standing = now.equals(standing) ? standing : now;
        return standing;
    }

    /** Bytes of the source. */
    public long bytesTotal() {
        return scan.size();
    }

    /** The SHA-256 of the source, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return Objects.requireNonNull(scan.sha256(), "sha256");
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
