package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The records that name the columns.
 *
 * @param rows their cells as written; empty if there is no header
 */
public record Header(List<List<String>> rows) {

    private static final int FEWEST_GROUPS = 2;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.\\p{L}{2}");

    public boolean isPresent() {
        return !rows.isEmpty();
    }

    /** How many columns have a cell in the header. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * Returns the header as written; of several records, the cells of a column follow each other behind blanks, without
     * the names of groups of columns.
     */
    public List<String> cells() {
        return columns(parts -> String.join(" ", parts.toList()).strip());
    }

    /**
     * Returns the names of the columns: the cells of several records are joined without repetition; blank if all cells
     * are blank.
     */
    public List<String> names() {
        return columns(parts -> {
            Set<String> different = new LinkedHashSet<>(parts.map(String::strip).toList());
            different.remove("");
            return String.join(" ", different);
        });
    }

    private List<String> columns(Function<Stream<String>, String> joined) {
        if (rows.size() == 1) {
            return rows.get(0);
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < width(); index++) {
            int column = index;
            texts.add(joined.apply(
                    rows.stream().filter(row -> column < row.size()).map(row -> row.get(column))));
        }
        return !rows.isEmpty() && isOfGroups(texts) ? rows.get(rows.size() - 1) : texts;
    }

    /**
     * Returns whether the last record names every column, each by another name, and those above it name groups of
     * columns: only the first column of a group would be named after it. If the last record alone names fewer fields,
     * its names are the ends of longer ones.
     */
    private boolean isOfGroups(List<String> joined) {
        List<String> last = rows.get(rows.size() - 1);
        return last.size() == width()
                && last.stream().noneMatch(String::isBlank)
                && Set.copyOf(last).size() == last.size()
                && rows.subList(0, rows.size() - 1).stream().allMatch(Header::namesGroups)
                && Preamble.fieldsIn(last) >= Preamble.fieldsIn(joined);
    }

    /** Returns whether a record may name groups of columns, each above the first of its columns. */
    static boolean namesGroups(List<String> cells) {
        int last = cells.size() - 1;
        while (last > 0 && cells.get(last).isBlank()) {
            last--;
        }
        List<String> named = cells.subList(0, last + 1);
        return named.stream().anyMatch(String::isBlank)
                && named.stream().filter(cell -> !cell.isBlank()).count() >= FEWEST_GROUPS;
    }

    /** Returns whether a record repeats the header, or one of its records. */
    public boolean isRepeatedBy(ParsedRecord parsed) {
        return rows.contains(parsed.cells());
    }

    /** Returns whether an e-mail address is in it. */
    public boolean holdsAddress() {
        return rows.stream().anyMatch(Header::holdsAddress);
    }

    static boolean holdsAddress(List<String> cells) {
        return cells.stream().anyMatch(cell -> ADDRESS.matcher(cell).find());
    }

    /** Returns whether all its records are the same. */
    public boolean repeatsItself() {
        return rows.size() > 1 && rows.stream().distinct().count() == 1;
    }
}
