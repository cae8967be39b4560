package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RowWidths;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the table begins in a sample, and how many records its header has.
 *
 * @param firstRecord number of records of the sample before the table
 * @param skippedBy how that was decided
 * @param headerRows number of records of the table that name the columns
 * @param headerBy how it was decided whether there is a header
 * @param headerRowsBy how their number was decided
 * @param contradicted whether the content contradicts the header option
 */
public record TableStart(
        int firstRecord,
        DecidedBy skippedBy,
        int headerRows,
        DecidedBy headerBy,
        DecidedBy headerRowsBy,
        boolean contradicted) {

    private static final int MOST_LEADING_RECORDS = 20;
    private static final int ROWS_LOOKED_AT = 20;
    private static final Pattern ADDRESS_AMONG_CELLS =
            Pattern.compile("(?<![^;,|\\p{Cntrl}\"])[^\\s@;,|\"]+@[^\\s@;,|\"]+\\.\\p{L}{2,}(?![^;,|\\p{Cntrl}\"])");
    /** The same with spaces around it or a name in front. */
    private static final Pattern LOOSE_ADDRESS_AMONG_CELLS = Pattern.compile("(?:^|(?<=[;,|\\t\\r\\n\"])) *+"
            + "(?:mailto:|[^\\s<>@;,|\"][^<>@;,|\\t\\r\\n\"]*<)?"
            + "[^\\s@;,|\"<>]+@[^\\s@;,|\"<>]+\\.\\p{L}{2,}>? *+(?![^;,|\\t\\r\\n\"])");

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s;,/\"]+");
    /** A comma or semicolon before a space is one of a sentence. */
    private static final Pattern BETWEEN_CELLS = Pattern.compile("[|\\t]|[;,](?! )");

    public static TableStart of(List<ParsedRecord> records, ReadingOptions options) {
        boolean skipsByOption = options.skippedLines().isPresent();
        int first = skipsByOption ? 0 : leadingRecords(records, options);
        DecidedBy skippedBy = skipsByOption ? DecidedBy.OPTION : DecidedBy.DETECTION;
        List<ParsedRecord> table = records.subList(first, records.size());
        if (table.isEmpty()) {
            return assumed(options).behind(first, skippedBy);
        }
        List<String> top = table.get(0).cells();
        if (ErrorCsvRows.isHeader(top)) {
            // An error CSV always has a header, also when the file it comes from had none.
            return new TableStart(first, skippedBy, 1, DecidedBy.DECLARATION, DecidedBy.DECLARATION, false);
        }
        TableStart start = headed(table, options);
        if (start.headerRows == 0 && !skipsByOption) {
            int somebody = firstAddress(records.subList(0, first));
            return start.behind(somebody, skippedBy);
        }
        return start.behind(first, skippedBy);
    }

    /** Without a header, a line with an address is rather a broken row than a note; it is rejected, not skipped. */
    private static int firstAddress(List<ParsedRecord> notes) {
        int at = 0;
        while (at < notes.size() && !Header.holdsAddress(notes.get(at).cells())) {
            at++;
        }
        return at;
    }

    private TableStart behind(int first, DecidedBy by) {
        return new TableStart(first, by, headerRows, headerBy, headerRowsBy, contradicted);
    }

    private static TableStart assumed(ReadingOptions options) {
        int headerRows = isHeaderless(options) ? 0 : 1;
        return new TableStart(0, DecidedBy.DETECTION, headerRows, DecidedBy.ASSUMPTION, DecidedBy.ASSUMPTION, false);
    }

    private static boolean isHeaderless(ReadingOptions options) {
        return options.header().filter(mode -> mode == HeaderMode.ABSENT).isPresent();
    }

    private static TableStart headed(List<ParsedRecord> table, ReadingOptions options) {
        List<String> top = table.get(0).cells();
        Optional<HeaderMode> option = options.header();
        boolean header = option.map(mode -> mode == HeaderMode.PRESENT)
                .orElseGet(() -> !isBrokenPerson(table.get(0)) && looksLikeHeader(top, table.subList(1, table.size())));
        DecidedBy headerBy = option.isPresent() ? DecidedBy.OPTION : DecidedBy.DETECTION;
        return new TableStart(
                0,
                DecidedBy.DETECTION,
                header ? HeaderRows.in(table, options.headerRows()) : 0,
                headerBy,
                options.headerRows().isPresent() ? DecidedBy.OPTION : headerBy,
                option.isPresent() && contradicts(header, top, table));
    }

    private static int leadingRecords(List<ParsedRecord> records, ReadingOptions options) {
        int notes = leadingNotes(records);
        boolean headerless = isHeaderless(options);
        return headerless ? notes : Math.max(notes, Preamble.lengthIn(records));
    }

    /** Blank records, and records with one cell filled where the table has several columns: titles, notes. */
    private static int leadingNotes(List<ParsedRecord> records) {
        int width = RowWidths.of(records).usual();
        int leading = 0;
        while (leading < Math.min(records.size(), MOST_LEADING_RECORDS)
                && (records.get(leading).isBlank() || isNote(records.get(leading), width))) {
            leading++;
        }
        boolean onlyBlank = records.subList(0, leading).stream().allMatch(ParsedRecord::isBlank);
        return leading == records.size() && !onlyBlank ? 0 : leading;
    }

    private static boolean isNote(ParsedRecord record, int width) {
        long filled = record.cells().stream().filter(cell -> !cell.isBlank()).count();
        boolean emails = record.cells().stream().anyMatch(TableStart::holdsAddress);
        return filled <= 1
                && !emails
                && !isBrokenPerson(record)
                && (width > 2 || record.cells().size() < width);
    }

    static boolean holdsAddress(String cell) {
        return CellKind.of(cell) == CellKind.EMAIL || holdsRow(cell) || holdsAddressesOnly(cell);
    }

    private static boolean holdsAddressesOnly(String cell) {
        return cell.indexOf('@') > 0
                && BETWEEN_ADDRESSES
                        .splitAsStream(cell)
                        .filter(part -> !part.isEmpty())
                        .allMatch(part -> CellKind.of(part) == CellKind.EMAIL);
    }

    /** A cell with an address between delimiters is a row of a person enclosed in quotes. */
    private static boolean holdsRow(String cell) {
        return cell.indexOf('@') >= 0
                && (ADDRESS_AMONG_CELLS.matcher(cell).find()
                        || (BETWEEN_CELLS.matcher(cell).find()
                                && LOOSE_ADDRESS_AMONG_CELLS.matcher(cell).find()));
    }

    /** Somebody whose row is broken, in one cell from the broken quote on: neither a note nor a header. */
    static boolean isBrokenPerson(ParsedRecord record) {
        return record.fault() != null && record.cells().stream().anyMatch(cell -> cell.indexOf('@') >= 0);
    }

    private static boolean looksLikeHeader(List<String> top, List<ParsedRecord> rest) {
        if (hasTypedCell(top)) {
            return false;
        }
        for (int column = 0; column < top.size(); column++) {
            if (!top.get(column).isBlank() && mostlyTyped(column, rest)) {
                return true;
            }
        }
        return rest.isEmpty() || distinctTexts(top);
    }

    private static boolean hasTypedCell(List<String> cells) {
        return cells.stream().anyMatch(cell -> CellKind.of(cell).isTyped() || holdsAddress(cell));
    }

    static boolean mostlyTyped(int column, List<ParsedRecord> rows) {
        int filled = 0;
        int typed = 0;
        for (ParsedRecord row : rows.subList(0, Math.min(rows.size(), ROWS_LOOKED_AT))) {
            CellKind kind =
                    column < row.cells().size() ? CellKind.of(row.cells().get(column)) : CellKind.BLANK;
            filled += kind == CellKind.BLANK ? 0 : 1;
            typed += kind.isTyped() ? 1 : 0;
        }
        return typed > 0 && typed * 2 >= filled;
    }

    private static boolean distinctTexts(List<String> cells) {
        Set<String> seen = new HashSet<>();
        return cells.stream().filter(cell -> !cell.isBlank()).allMatch(seen::add);
    }

    private static boolean contradicts(boolean header, List<String> top, List<ParsedRecord> table) {
        boolean topHasEmail = top.stream().anyMatch(cell -> CellKind.of(cell) == CellKind.EMAIL);
        if (header) {
            return topHasEmail;
        }
        List<ParsedRecord> next = table.subList(1, Math.min(table.size(), ROWS_LOOKED_AT));
        return !topHasEmail
                && next.stream()
                        .anyMatch(row -> row.cells().stream().anyMatch(cell -> CellKind.of(cell) == CellKind.EMAIL))
                && looksLikeHeader(top, next);
    }
}
