package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvHead;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.dialect.CellKind;
import com.isendu.contactimport.internal.read.dialect.DialectDetector;
import com.isendu.contactimport.internal.read.dialect.Header;
import com.isendu.contactimport.internal.read.dialect.TableStart;
import com.isendu.contactimport.internal.read.dialect.WrappedRows;
import com.isendu.contactimport.internal.read.otherfile.OtherFile;
import com.isendu.contactimport.internal.read.records.LenientLine;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RowWidths;
import com.isendu.contactimport.internal.read.records.Sample;
import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Combines the results of the previous steps: where the table begins, its width and the names of its columns.
 */
final class TableFinder {

    private static final int SAMPLES = 200;

    private final SourceScan scan;
    private final Sample sample;
    private final boolean wrapped;
    private final DialectDetector.Found dialect;
    private final int skipped;
    private final TableStart layout;
    private final List<ParsedRecord> table;
    private final Header header;
    private final List<ParsedRecord> rows;
    private final WidthRule rule;

    private TableFinder(
            SourceScan scan,
            Sample sample,
            boolean wrapped,
            DialectDetector.Found dialect,
            List<ParsedRecord> records,
            ReadingOptions options) {
        this.scan = scan;
        this.sample = sample;
        this.wrapped = wrapped;
        this.dialect = dialect;
        this.skipped = skippedFirst(dialect, options);
        this.layout = TableStart.of(records, options);
        this.table = records.subList(Math.min(layout.firstRecord(), records.size()), records.size());
        this.header = headerOf(table, layout.headerRows());
        this.rows = table.subList(header.rows().size(), table.size());
        this.rule = WidthRule.of(width(), rows);
        if (header.holdsAddress() && isHeaderTooLong()) {
            throw new SourceException(ErrorCode.HEADER_HOLDS_ROW);
        }
    }

    /** In a list of one column a row behind the header adds no cell to it. */
    private boolean isHeaderTooLong() {
        return header.width() == 1 || header.width() > RowWidths.of(rows).usual();
    }

    static TableFinder of(SourceScan scan, ReadingOptions given) throws IOException {
        Sample sample;
        try (Reader reader = scan.beginning()) {
            sample = Sample.of(reader);
        }
        Dialect declared = scan.declaredDialect();
        if (declared == null) {
            refuseOtherText(sample);
        }
        boolean wrapped = declared == null && WrappedRows.areIn(sample);
        if (wrapped) {
            sample = sample.unwrapped();
        }
        ReadingOptions options = ErrorCsvHead.delimiterIn(sample.text())
                .map(delimiter -> forErrorCsv(given, delimiter))
                .orElse(given);
        DialectDetector.Found dialect = declared == null
                ? new DialectDetector(sample, options).detect()
                : DialectDetector.Found.declared(declared);
        List<ParsedRecord> records = sample.parse(dialect.dialect(), skippedFirst(dialect, options), options.limits());
        if (sample.whole() && records.stream().allMatch(record -> record.fault() == null && record.isBlank())) {
            throw new SourceException(ErrorCode.FILE_EMPTY);
        }
        return new TableFinder(scan, sample, wrapped, dialect, LenientLine.first(records, dialect.dialect()), options);
    }

    private static void refuseOtherText(Sample sample) {
        Optional<OtherFile> other = OtherFile.ofText(sample.text(), sample.whole());
        if (other.isPresent()) {
            throw other.get().refusal();
        }
    }

    private static int skippedFirst(DialectDetector.Found dialect, ReadingOptions options) {
        return options.skippedLines().orElse(dialect.directiveLines());
    }

    /** The form of an error CSV is this library's own: what the options say is true of its original only. */
    private static ReadingOptions forErrorCsv(ReadingOptions options, char delimiter) {
        return options.toBuilder()
                .delimiter(delimiter)
                .quote('"')
                .escape(Dialect.NONE)
                .spaced(false)
                .skippedLines(0)
                .header(HeaderMode.PRESENT)
                .headerRows(1)
                .limits(ErrorCsvLimits.of(options.limits()))
                .build();
    }

    private static Header headerOf(List<ParsedRecord> table, int count) {
        return new Header(table.subList(0, Math.min(count, table.size())).stream()
                .map(ParsedRecord::cells)
                .toList());
    }

    Table table() {
        return new Table(
                format(), scan.decoding().markLength(), wrapped, header, columns(rule.width()), leadingRows(), rule);
    }

    /** A spreadsheet shows the lines that the options skip; a {@code sep=} line it does not. */
    private long leadingRows() {
        return Math.max(0L, skipped - dialect.directiveLines())
                + layout.firstRecord()
                + header.rows().size();
    }

    private SourceFormat format() {
        Map<FormatPart, DecidedBy> decisions = new EnumMap<>(dialect.by());
        decisions.put(FormatPart.CHARSET, scan.charsetBy());
        decisions.put(FormatPart.SKIPPED_LINES, layout.skippedBy());
        decisions.put(FormatPart.HEADER, layout.headerBy());
        decisions.put(FormatPart.HEADER_ROWS, layout.headerRowsBy());
        return new SourceFormat(
                scan.charset(), dialect.dialect(), skippedLines(), header.rows().size(), decisions);
    }

    private int skippedLines() {
        return table.isEmpty() ? skipped : (int) table.get(0).line() - 1;
    }

    /** Where nearly all rows agree on another width, the header is at fault. */
    private int width() {
        RowWidths widths = RowWidths.of(rows);
        if (!header.isPresent()) {
            return Math.max(widths.usual(), 1);
        }
        if (ErrorCsvRows.isHeader(header.cells())) {
            // Written by this library: where nearly all rows are too long, they are why there is an error CSV.
            return header.width();
        }
        // Names without cells stay columns, so that a mapping that knows them still fits.
        return widths.isAgreed() && !onlyTrailingBlanksDiffer()
                ? Math.max(widths.usual(), header.width())
                : header.width();
    }

    private boolean onlyTrailingBlanksDiffer() {
        int width = header.width();
        List<ParsedRecord> longer =
                rows.stream().filter(row -> row.cells().size() > width).toList();
        return !longer.isEmpty() && longer.stream().allMatch(row -> WidthRule.hasSurplusBlanks(width, row.cells()));
    }

    private List<Column> columns(int width) {
        List<String> names =
                width > header.width() && header.isPresent() ? shifted(width) : ErrorCsvRows.namesOf(header.names());
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (int index = 0; index < width; index++) {
            String written = index < names.size() ? names.get(index) : "";
            String name = written.isBlank() ? Column.nameOf(index) : written;
            int occurrence = occurrences.merge(HeaderName.normalize(name), 1, Integer::sum);
            columns.add(new Column(index, name, occurrence));
        }
        return List.copyOf(columns);
    }

    /**
     * A header that lacks one cell: the first if the rows begin with a row number, otherwise the last.
     */
    private List<String> shifted(int width) {
        List<String> first = rows.stream()
                .filter(row -> row.cells().size() == width)
                .map(row -> row.cells().get(0))
                .toList();
        boolean numbered = width == header.width() + 1
                && first.stream().allMatch(cell -> CellKind.of(cell) == CellKind.NUMBER)
                && first.stream().distinct().count() == first.size();
        List<String> shifted = new ArrayList<>(header.names());
        shifted.add(numbered ? 0 : shifted.size(), "");
        return shifted;
    }

    /** Returns the first rows that are not blank, fitted to the columns. */
    List<List<String>> samples() {
        return rows.stream()
                .filter(ParsedRecord::isSound)
                .map(row -> row.cells().size() == rule.width()
                        ? row.cells()
                        : rule.fit(row.cells()).cells())
                .filter(cells -> cells.size() == rule.width())
                .limit(SAMPLES)
                .toList();
    }

    /** What a person should know about the whole file. */
    List<RowError> warnings() {
        List<RowError> warnings = new ArrayList<>(CharsetWarnings.of(scan, sample));
        if (scan.declaration() != null) {
            warnings.addAll(scan.declaration().warnings());
        }
        if (wrapped) {
            warnings.add(RowError.of(ErrorCode.ROWS_UNWRAPPED));
        }
        if (layout.firstRecord() > 0) {
            warnings.add(RowError.of(ErrorCode.LINES_SKIPPED, "count", skippedLines()));
        }
        if (layout.contradicted()) {
            warnings.add(RowError.of(
                    header.isPresent() ? ErrorCode.HEADER_LOOKS_LIKE_DATA : ErrorCode.DATA_LOOKS_LIKE_HEADER));
        }
        if (header.isPresent()) {
            warnings.addAll(headerWarnings());
        }
        return warnings;
    }

    private List<RowError> headerWarnings() {
        List<RowError> warnings = new ArrayList<>();
        ErrorCode fault = table.get(0).fault();
        if (fault != null) {
            warnings.add(RowError.of(fault));
        }
        if (header.repeatsItself()) {
            warnings.add(RowError.of(ErrorCode.HEADER_REPEATED, "row", leadingRows()));
        } else if (header.rows().size() > 1) {
            warnings.add(RowError.of(
                    ErrorCode.HEADER_ROWS_JOINED, "count", header.rows().size()));
        }
        if (rule.usualWidth() != header.width()) {
            warnings.add(RowError.of(ErrorCode.HEADER_WIDTH_DIFFERS, "expected", rule.usualWidth()));
        }
        return warnings;
    }
}
