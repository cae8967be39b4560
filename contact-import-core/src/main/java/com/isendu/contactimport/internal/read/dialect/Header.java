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
        if (rows.size() == 1 || (rows.size() > 1 && isOfGroups())) {
            return rows.get(rows.size() - 1);
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < width(); index++) {
            int column = index;
            texts.add(joined.apply(
                    rows.stream().filter(row -> column < row.size()).map(row -> row.get(column))));
        }
        return texts;
    }

    /**
     * Returns whether the last record names every column, each by another name, and those above it do not: they name
     * groups of columns, only the first of which would be named after its group.
     */
    private boolean isOfGroups() {
        List<String> last = rows.get(rows.size() - 1);
        return last.size() == width()
                && last.stream().noneMatch(String::isBlank)
                && Set.copyOf(last).size() == last.size()
                && rows.subList(0, rows.size() - 1).stream()
                        .allMatch(row -> row.size() < width() || row.stream().anyMatch(String::isBlank));
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
