package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RowWidths;
import com.isendu.contactimport.internal.row.ReadSettings;
import com.isendu.contactimport.source.DecidedBy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the table begins in a sample, and how many of its first records are a header.
 *
 * @param firstRecord how many records of the sample precede the table
 * @param skippedBy how that was decided
 * @param headerRows how many of the table's first records name the columns
 * @param headerBy how that was decided
 * @param contradicted whether the content contradicts what the options say about the header
 */
public record TableStart(
        int firstRecord, DecidedBy skippedBy, int headerRows, DecidedBy headerBy, boolean contradicted) {

    private static final int MOST_LEADING_RECORDS = 20;
    private static final int ROWS_LOOKED_AT = 20;
    private static final Pattern ADDRESS_AMONG_CELLS =
            Pattern.compile("(?<![^;,|\\t\\r\\n\"])[^\\s@;,|\"]+@[^\\s@;,|\"]+\\.\\p{L}{2,}(?![^;,|\\t\\r\\n\"])");

    public static TableStart of(List<ParsedRecord> records, ReadSettings settings) {
        boolean skipsByOption = settings.skipLines() != null;
        int first = skipsByOption ? 0 : leadingRecords(records, settings);
        DecidedBy skippedBy = skipsByOption ? DecidedBy.OPTION : DecidedBy.DETECTION;
        List<ParsedRecord> table = records.subList(first, records.size());
        if (table.isEmpty()) {
            Boolean option = settings.header();
            return new TableStart(first, skippedBy, option == null || option ? 1 : 0, DecidedBy.ASSUMPTION, false);
        }
        List<String> top = table.get(0).cells();
        if (ErrorCsvRows.isHeader(top)) {
            // An error CSV always has a header, also when the file it comes from had none.
            return new TableStart(first, skippedBy, 1, DecidedBy.DECLARATION, false);
        }
        return headed(table, settings).behind(first, skippedBy);
    }

    private TableStart behind(int first, DecidedBy by) {
        return new TableStart(first, by, headerRows, headerBy, contradicted);
    }

    private static TableStart headed(List<ParsedRecord> table, ReadSettings settings) {
        List<String> top = table.get(0).cells();
        Boolean option = settings.header();
        boolean header = option == null
                ? !isBrokenPerson(table.get(0)) && looksLikeHeader(top, table.subList(1, table.size()))
                : option;
        return new TableStart(
                0,
                DecidedBy.DETECTION,
                header ? HeaderRows.in(table, settings.headerRows()) : 0,
                option == null ? DecidedBy.DETECTION : DecidedBy.OPTION,
                option != null && contradicts(option, top, table));
    }

    private static int leadingRecords(List<ParsedRecord> records, ReadSettings settings) {
        int notes = leadingNotes(records);
        boolean headerless = Boolean.FALSE.equals(settings.header());
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
        return CellKind.of(cell) == CellKind.EMAIL || holdsRow(cell);
    }

    /** A cell with an address between delimiters is somebody's row that quotes enclose. */
    private static boolean holdsRow(String cell) {
        return cell.indexOf('@') > 0 && ADDRESS_AMONG_CELLS.matcher(cell).find();
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
        return cells.stream().anyMatch(cell -> CellKind.of(cell).isTyped() || holdsRow(cell));
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

    private static boolean contradicts(boolean option, List<String> top, List<ParsedRecord> table) {
        boolean topHasEmail = top.stream().anyMatch(cell -> CellKind.of(cell) == CellKind.EMAIL);
        if (option) {
            return topHasEmail;
        }
        List<ParsedRecord> next = table.subList(1, Math.min(table.size(), ROWS_LOOKED_AT));
        return !topHasEmail
                && next.stream()
                        .anyMatch(row -> row.cells().stream().anyMatch(cell -> CellKind.of(cell) == CellKind.EMAIL))
                && looksLikeHeader(top, next);
    }
}
