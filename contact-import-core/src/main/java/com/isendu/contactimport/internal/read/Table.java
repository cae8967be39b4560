package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.mapping.HeaderName;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.SourceFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table found in a source: its format, its columns, its first rows.
 *
 * @param format the format and how it was decided
 * @param header the cells of the header record as written; empty where there is none
 * @param columns one for each column, as wide as the rows are
 * @param leadingRows rows, as a spreadsheet counts them, up to and including the header
 * @param widthRule judges rows of another width
 * @param samples the first rows that are not blank, fitted to the columns
 * @param warnings what a person should know about the whole file
 */
record Table(
        SourceFormat format,
        List<String> header,
        List<Column> columns,
        long leadingRows,
        WidthRule widthRule,
        List<List<String>> samples,
        List<RowError> warnings) {

    private static final int SAMPLES = 200;
    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST_TO_OUTVOTE_HEADER = 3;

    static Table find(SourceScan scan, ContactSource source, ReadSettings settings) throws IOException {
        Sample sample;
        try (Reader reader = scan.reader(source.open())) {
            sample = Sample.of(reader);
        }
        DialectDetector.Found dialect = new DialectDetector(sample, settings).detect();
        Integer skipLines = settings.skipLines();
        int skipped = skipLines == null ? dialect.directiveLines() : skipLines;
        List<ParsedRecord> records = sample.parse(dialect.dialect(), skipped, settings.limits());
        if (sample.whole() && records.stream().allMatch(record -> record.fault() == null && record.isBlank())) {
            throw new SourceException(ErrorCode.FILE_EMPTY);
        }
        Layout layout = Layout.of(records, settings.header(), skipLines != null);
        List<RowError> charset = CharsetWarnings.of(scan, sample);
        return new Finder(scan, charset, dialect, skipped, layout, records).table();
    }

    int width() {
        return columns.size();
    }

    boolean repeatsHeader(ParsedRecord record) {
        return format.header() && record.cells().equals(header);
    }

    /** Puts together what the steps before have found. */
    private record Finder(
            SourceScan scan,
            List<RowError> charsetWarnings,
            DialectDetector.Found dialect,
            int skipped,
            Layout layout,
            List<ParsedRecord> records) {

        Table table() {
            int first = Math.min(layout.firstRecord(), records.size());
            List<ParsedRecord> all = records.subList(first, records.size());
            boolean headed = layout.header() && !all.isEmpty();
            List<String> header = headed ? headerOf(all.get(0)) : List.of();
            List<ParsedRecord> rows = headed ? all.subList(1, all.size()) : all;
            int width = widthOf(header, rows);
            List<String> shown = headed && width > header.size() ? shifted(header, width, rows) : header;
            WidthRule rule = WidthRule.of(width, rows);
            return new Table(
                    format(first),
                    header,
                    columns(shown, width),
                    skippedRows() + first + (headed ? 1 : 0),
                    rule,
                    samples(rows, rule),
                    warnings(first, header, rule));
        }

        /** A spreadsheet shows the lines that the options skip; a {@code sep=} line it does not. */
        private int skippedRows() {
            return Math.max(0, skipped - dialect.directiveLines());
        }

        private List<String> headerOf(ParsedRecord first) {
            return first.fault() == null || first.cells().size() > 1
                    ? first.cells()
                    : LenientLine.cells(first.cells().get(0), dialect.dialect());
        }

        private SourceFormat format(int first) {
            int lines = first < records.size() ? (int) records.get(first).line() - 1 : skipped;
            return new SourceFormat(
                    scan.charset(),
                    scan.charsetBy(),
                    dialect.dialect(),
                    dialect.by(),
                    layout.header(),
                    layout.headerBy(),
                    lines);
        }

        /** Where nearly all rows agree on another width, the header is at fault. */
        private static int widthOf(List<String> header, List<ParsedRecord> rows) {
            int usual = Layout.usualWidth(rows);
            if (header.isEmpty()) {
                return Math.max(usual, 1);
            }
            if (ErrorCsvRows.isHeader(header)) {
                // Written by this library: where nearly all rows are too long, they are why there is an error CSV.
                return header.size();
            }
            long sound = rows.stream().filter(ParsedRecord::isSound).count();
            long agreeing = rows.stream()
                    .filter(row -> row.isSound() && row.cells().size() == usual)
                    .count();
            boolean outvoted = agreeing >= FEWEST_TO_OUTVOTE_HEADER && agreeing >= NEARLY_ALL * sound;
            // Names without cells stay columns, so that a mapping that knows them still fits.
            return outvoted && !onlyTrailingBlanksDiffer(header, usual, rows)
                    ? Math.max(usual, header.size())
                    : header.size();
        }

        private static boolean onlyTrailingBlanksDiffer(List<String> header, int usual, List<ParsedRecord> rows) {
            return usual > header.size()
                    && rows.stream()
                            .filter(row -> row.cells().size() > header.size())
                            .allMatch(row -> row
                                    .cells()
                                    .subList(header.size(), row.cells().size())
                                    .stream()
                                    .allMatch(String::isBlank));
        }

        /** A header that lacks one cell: it is the first where the rows begin with a number of their own, else the last. */
        private static List<String> shifted(List<String> header, int width, List<ParsedRecord> rows) {
            boolean numbered = width == header.size() + 1
                    && rows.stream()
                            .filter(row -> row.cells().size() == width)
                            .allMatch(row -> CellKind.of(row.cells().get(0)) == CellKind.NUMBER)
                    && rows.stream()
                                    .filter(row -> row.cells().size() == width)
                                    .map(row -> row.cells().get(0))
                                    .distinct()
                                    .count()
                            == rows.stream()
                                    .filter(row -> row.cells().size() == width)
                                    .count();
            List<String> shifted = new ArrayList<>(header);
            shifted.add(numbered ? 0 : header.size(), "");
            return shifted;
        }

        private static List<Column> columns(List<String> names, int width) {
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

        private static List<List<String>> samples(List<ParsedRecord> rows, WidthRule rule) {
            return rows.stream()
                    .filter(ParsedRecord::isSound)
                    .map(row -> row.cells().size() == rule.width()
                            ? row.cells()
                            : rule.fit(row.cells()).cells())
                    .filter(cells -> cells.size() == rule.width())
                    .limit(SAMPLES)
                    .toList();
        }

        private List<RowError> warnings(int first, List<String> header, WidthRule rule) {
            List<RowError> warnings = new ArrayList<>(charsetWarnings);
            if (first > 0) {
                warnings.add(RowError.of(
                        ErrorCode.LINES_SKIPPED, "count", format(first).skippedLines()));
            }
            if (layout.contradicted()) {
                warnings.add(RowError.of(
                        layout.header() ? ErrorCode.HEADER_LOOKS_LIKE_DATA : ErrorCode.DATA_LOOKS_LIKE_HEADER));
            }
            ErrorCode fault = layout.header() && first < records.size()
                    ? records.get(first).fault()
                    : null;
            if (fault != null) {
                warnings.add(RowError.of(fault));
            }
            if (layout.header() && rule.usualWidth() != header.size()) {
                warnings.add(RowError.of(ErrorCode.HEADER_WIDTH_DIFFERS, "expected", rule.usualWidth()));
            }
            return warnings;
        }
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "Table[" + format + ", " + columns.size() + " columns]";
    }
}
