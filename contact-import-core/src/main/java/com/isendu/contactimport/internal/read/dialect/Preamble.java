package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.vocabulary.HeaderReading;
import com.isendu.contactimport.internal.map.vocabulary.Sense;
import com.isendu.contactimport.internal.map.vocabulary.Vocabulary;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects lines with several cells above the header: {@code Report;Customers}, {@code Date;28/11/2026}. A line is not
 * part of the table if a row follows that is at least as wide and names more fields: two or more, or the e-mail field
 * above addresses. If the words are not in the vocabulary, numbers, dates and addresses below the wider row must show
 * that it is the header.
 */
final class Preamble {

    private static final int MOST_RECORDS = 20;
    private static final int FEWEST_FIELDS = 2;
    private static final int KEY_AND_VALUE = 2;
    private static final Pattern WORDS =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}\\p{Sc}\u00B0\u00BA\u2019\u2013 '_/()\\[\\]&#:*.%+?!-]{0,59}");

    private final List<ParsedRecord> records;

    private Preamble(List<ParsedRecord> records) {
        this.records = records;
    }

    /** Returns the number of records before the header; 0 if the first record can be the header or there is none. */
    static int lengthIn(List<ParsedRecord> records) {
        return new Preamble(records).length();
    }

    private int length() {
        int most = 0;
        int narrow = 0;
        for (int at = 0; at < Math.min(MOST_RECORDS, records.size()); at++) {
            ParsedRecord record = records.get(at);
            if (isSomebody(record)) {
                return 0;
            }
            int fields = isNaming(record) ? fieldsIn(record.cells()) : 0;
            boolean header = (fields >= FEWEST_FIELDS && fields > most && isWider(at, fields > 2 * most))
                    || (at > 0 && ((narrow == at && isShown(at)) || isNameOfAddresses(at)));
            if (header && standsAboveRows(at)) {
                return at > 0 && isGroupOf(records.get(at - 1), record) ? at - 1 : at;
            }
            most = Math.max(most, fields);
            narrow += filled(record) <= KEY_AND_VALUE && record.fault() == null ? 1 : 0;
        }
        return 0;
    }

    /**
     * Returns whether a row is wider than those above; the same width is enough if the fields leave no doubt and for
     * two columns.
     */
    private boolean isWider(int at, boolean beyondDoubt) {
        long width = filled(records.get(at));
        boolean equalWillDo = width == KEY_AND_VALUE || (beyondDoubt && width > KEY_AND_VALUE);
        return records.subList(0, at).stream()
                .allMatch(above -> filled(above) < width || (equalWillDo && filled(above) == width));
    }

    /** The single name above a single column of addresses. */
    private boolean isNameOfAddresses(int at) {
        ParsedRecord record = records.get(at);
        return record.isSound()
                && record.cells().size() == 1
                && namesEmail(record.cells().get(0))
                && at + 1 < records.size()
                && isSomebody(records.get(at + 1));
    }

    private static boolean namesEmail(String cell) {
        return HeaderReading.of(cell, Vocabulary.forColumns(List.of(new Column(0, cell, 1))))
                .fields()
                .contains(ContactField.EMAIL);
    }

    /** Words in several cells, no address, number or date. */
    private boolean isNaming(ParsedRecord record) {
        List<String> filled = record.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return record.isSound()
                && filled.size() >= FEWEST_FIELDS
                && filled.stream().allMatch(cell -> WORDS.matcher(cell).matches());
    }

    /** Returns how many cells name a field. */
    static int fieldsIn(List<String> cells) {
        List<Column> columns = new ArrayList<>();
        for (String cell : cells) {
            if (!cell.isBlank()) {
                columns.add(new Column(columns.size(), cell, 1));
            }
        }
        Vocabulary vocabulary = Vocabulary.forColumns(columns);
        return (int) columns.stream()
                .map(column -> HeaderReading.of(column.name(), vocabulary))
                .filter(Preamble::namesField)
                .count();
    }

    private static boolean namesField(HeaderReading reading) {
        boolean field = !reading.fields().isEmpty() || reading.has(Sense.BARE_NAME);
        return field && reading.unknown() <= 1;
    }

    /**
     * Returns whether a row without known words is the header: much wider than those above, with texts where the rows
     * below have other kinds of cells.
     */
    private boolean isShown(int at) {
        ParsedRecord record = records.get(at);
        List<ParsedRecord> rows = records.subList(at + 1, records.size());
        return isNaming(record)
                && filled(record) > KEY_AND_VALUE
                && ColumnKinds.of(record.cells().size(), rows).textsAmongTyped(record.cells()) >= FEWEST_FIELDS;
    }

    /** Returns whether some column that is named holds addresses, numbers or dates below. */
    private boolean standsAboveRows(int at) {
        List<String> cells = records.get(at).cells();
        List<ParsedRecord> rows = records.subList(at + 1, records.size());
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isBlank() && TableStart.mostlyTyped(column, rows)) {
                return true;
            }
        }
        return false;
    }

    /** A row of names for groups of columns, each above the first of its columns, belongs to the header. */
    private static boolean isGroupOf(ParsedRecord above, ParsedRecord header) {
        List<String> cells = above.cells();
        return above.isSound()
                && Header.namesGroups(cells)
                && cells.size() <= header.cells().size()
                && cells.stream()
                        .allMatch(cell ->
                                cell.isBlank() || WORDS.matcher(cell.strip()).matches());
    }

    private static long filled(ParsedRecord record) {
        return record.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /**
     * Returns whether a row belongs to a person, which ends the preamble; a line with a labelled e-mail address does
     * not.
     */
    private static boolean isSomebody(ParsedRecord record) {
        List<String> filled =
                record.cells().stream().filter(cell -> !cell.isBlank()).toList();
        boolean address = TableStart.isBrokenPerson(record) || filled.stream().anyMatch(TableStart::holdsAddress);
        boolean labelled = record.isSound() && filled.size() == KEY_AND_VALUE && namesEmail(filled.get(0));
        return address && !labelled;
    }
}
