package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RowWidths;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Determines the number of records of the header. A second record belongs to it if it repeats the first, or if all its
 * cells are words and the rows below have addresses, numbers or dates in several columns. A record that could be a
 * person with a few wrong values is never part of the header.
 */
final class HeaderRows {

    private static final int MOST = 3;
    private static final int FEWEST_CONTRADICTIONS = 2;
    /** Words of a header: letters, and the signs between them; no digit, no dot inside. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M} '_/()&#:*-]{0,59}\\.?");
    /** The same with abbreviations: {@code Tel. home}. */
    private static final Pattern ABBREVIATED_WORDS =
            Pattern.compile("\\p{L}(?:[\\p{L}\\p{M} '_/()&#:*-]|\\.(?= |$)){0,60}");

    private final List<ParsedRecord> table;

    private HeaderRows(List<ParsedRecord> table) {
        this.table = table;
    }

    /**
     * Counts them.
     *
     * @param table the records of a table whose first is a header
     * @param option how many the options say
     */
    static int in(List<ParsedRecord> table, Optional<Integer> option) {
        return Math.min(option.orElseGet(() -> detected(table)), table.size());
    }

    private static int detected(List<ParsedRecord> table) {
        HeaderRows header = new HeaderRows(table);
        int count = 1;
        while (count < Math.min(MOST, table.size()) && header.hasAt(count)) {
            count++;
        }
        return count;
    }

    private boolean hasAt(int index) {
        ParsedRecord record = table.get(index);
        List<String> first = table.get(0).cells();
        return record.isSound()
                && (record.cells().equals(first)
                        || (isAsWide(record.cells(), first)
                                && namesMore(record.cells(), first)
                                && isNaming(record.cells(), Header.namesGroups(first) ? ABBREVIATED_WORDS : WORDS)));
    }

    /** The names of groups may end with that of the last group, above the first of its columns. */
    private static boolean isAsWide(List<String> cells, List<String> first) {
        return cells.size() == first.size() || (Header.namesGroups(first) && cells.size() > first.size());
    }

    /** Below a header that names every column, a row with blanks is more likely a person whose cells are all wrong. */
    private static boolean namesMore(List<String> cells, List<String> first) {
        boolean fillsBlank = IntStream.range(0, first.size())
                .anyMatch(
                        place -> first.get(place).isBlank() && !cells.get(place).isBlank());
        return fillsBlank || cells.stream().noneMatch(String::isBlank);
    }

    private boolean isNaming(List<String> cells, Pattern words) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.stream().allMatch(cell -> words.matcher(cell).matches())
                && filled.stream().distinct().count() == filled.size()
                && contradictsRows(cells);
    }

    /** All rows are looked at for this, and so last. */
    private boolean contradictsRows(List<String> cells) {
        List<ParsedRecord> rows = table.subList(Math.min(MOST, table.size()), table.size());
        ColumnKinds kinds = ColumnKinds.of(RowWidths.of(rows).usual(), rows);
        return kinds.textsAmongTyped(cells) >= Math.max(FEWEST_CONTRADICTIONS, kinds.typedColumns() / 2);
    }
}
