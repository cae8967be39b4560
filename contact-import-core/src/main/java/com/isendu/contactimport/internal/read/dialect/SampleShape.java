package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores how much the records of a sample look like a table. */
final class SampleShape {

    /** How many records are looked at. */
    static final int RECORDS = 200;

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.6;
    private static final double BEYOND_DOUBT = 0.95;
    private static final int FEWEST_ROWS = 2;
    private static final int SURE_ROWS = 3;
    private static final int MANY_ROWS = 4;
    private static final int FEWEST_SURE_COLUMNS = 3;
    /** What a sample without names of columns is worth. */
    private static final double UNHEADED = 0.95;
    /** A letter first, and no punctuation that could be a delimiter. */
    private static final Pattern NAME = Pattern.compile("[\\s\"']*\\p{L}([^;|\\t,]|, ){0,60}");
    /** Three words or more. */
    private static final Pattern PHRASE = Pattern.compile("\\S\\s+\\S+\\s+\\S");

    private final List<ParsedRecord> records;
    private final int width;
    private final double share;

    private SampleShape(List<ParsedRecord> records) {
        this.records = records;
        Map<Integer, Integer> widths = new HashMap<>();
        records.forEach(record -> widths.merge(record.cells().size(), 1, Integer::sum));
        int best = 0;
        for (int columns : widths.keySet()) {
            best = value(columns, widths) > value(best, widths) ? columns : best;
        }
        this.width = best;
        this.share = widths.getOrDefault(best, 0) / (double) Math.max(1, records.size());
    }

    /** Returns the shape of the first records, without blank ones and comments. */
    static SampleShape of(List<ParsedRecord> records) {
        List<ParsedRecord> first = records.subList(0, Math.min(records.size(), RECORDS)).stream()
                .filter(record -> record.cells().size() > 1 || !record.isBlank())
                .toList();
        List<ParsedRecord> data =
                first.stream().filter(record -> !isComment(record)).toList();
        return new SampleShape(2 * data.size() > first.size() ? data : first);
    }

    private static boolean isComment(ParsedRecord record) {
        return record.cells().get(0).startsWith("#");
    }

    private static double value(int columns, Map<Integer, Integer> widths) {
        return columns < 2 ? 0 : widths.getOrDefault(columns, 0) * weight(columns);
    }

    private static double weight(int columns) {
        return 1 - 1.0 / (columns + 1);
    }

    /**
     * One width, several columns, cells of known kinds, names above them: the more, the higher. 0 for a single column.
     */
    double score() {
        if (width < 2 || isOneColumn()) {
            return 0;
        }
        return share * weight(width) * (0.5 + 0.5 * typedShare()) * (isHeaded() ? 1 : UNHEADED);
    }

    /** Returns whether the first record of the usual width holds the names of columns. */
    private boolean isHeaded() {
        return records.stream()
                .filter(record -> record.cells().size() == width)
                .findFirst()
                .filter(first -> first.cells().stream().allMatch(SampleShape::isName)
                        && Set.copyOf(first.cells()).size() == width)
                .isPresent();
    }

    private static boolean isName(String cell) {
        return NAME.matcher(cell).matches();
    }

    /** Returns whether the delimiter is punctuation: within the cells below a single name, or within sentences. */
    private boolean isOneColumn() {
        List<String> first = records.get(0).cells();
        boolean belowName = width == 2 && first.size() == 1 && isName(first.get(0));
        if (blankFollows(1) && typedShare() == 0) {
            return belowName || isProse();
        }
        return belowName && holdsOnly(CellKind.NUMBER);
    }

    private boolean holdsOnly(CellKind kind) {
        return cells().skip(1).allMatch(cell -> CellKind.of(cell) == kind);
    }

    private boolean isProse() {
        long phrases = cells().filter(cell -> PHRASE.matcher(cell).find()).count();
        return share < NEARLY_ALL && 2 * phrases > cells().count();
    }

    /** Returns whether it is a single column, most of it of known kinds. */
    boolean isTyped() {
        return width < 2 && typedShare() > 0.5;
    }

    private double typedShare() {
        int typed = 0;
        int filled = 0;
        for (ParsedRecord record : records) {
            for (String cell : record.cells()) {
                CellKind kind = CellKind.of(cell);
                typed += kind.isTyped() ? 1 : 0;
                filled += kind == CellKind.BLANK ? 0 : 1;
            }
        }
        return (double) typed / Math.max(1, filled);
    }

    /** Returns whether most records have the same several cells. */
    boolean isMostlyEven() {
        return width > 1 && share >= MOST && records.size() >= FEWEST_ROWS;
    }

    /** Returns whether nearly every record has the same several cells. */
    boolean isEven() {
        boolean headerLacksOne = records.size() > 1 && records.get(0).cells().size() == width - 1;
        double even = share + (headerLacksOne ? 1.0 / records.size() : 0);
        return width > 1 && even >= BEYOND_DOUBT && records.size() >= FEWEST_ROWS;
    }

    /** The same, and a column holds addresses, numbers or dates throughout. */
    boolean isBeyondDoubt() {
        return isEven() && records.size() >= (width < FEWEST_SURE_COLUMNS ? MANY_ROWS : SURE_ROWS) && hasTypedColumn();
    }

    private boolean hasTypedColumn() {
        List<ParsedRecord> rows = records.stream()
                .skip(1)
                .filter(record -> record.cells().size() == width)
                .toList();
        return IntStream.range(0, width).anyMatch(column -> isTyped(column, rows));
    }

    private static boolean isTyped(int column, List<ParsedRecord> rows) {
        Set<CellKind> kinds = EnumSet.noneOf(CellKind.class);
        rows.forEach(row -> kinds.add(CellKind.of(row.cells().get(column))));
        return !kinds.contains(CellKind.TEXT) && kinds.stream().anyMatch(CellKind::isTyped);
    }

    /** Returns whether a blank follows nearly every delimiter. */
    boolean isSpaced() {
        return blankFollows(FEWEST_ROWS);
    }

    private boolean blankFollows(int fewest) {
        int behind = 0;
        int spaced = 0;
        for (ParsedRecord record : records) {
            List<String> cells = record.cells();
            for (String cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
                behind += cell.isBlank() ? 0 : 1;
                spaced += !cell.isBlank() && cell.startsWith(" ") ? 1 : 0;
            }
        }
        return spaced >= fewest && spaced >= NEARLY_ALL * behind;
    }

    /** Returns whether some cell begins with a character. */
    boolean hasCellsBeginningWith(char quote) {
        return beginningWith(quote) > 0;
    }

    /**
     * Returns whether nearly all cells that begin with a character end with it, and a good part of the records has such
     * a cell or one of them holds it escaped.
     */
    boolean hasCellsEnclosedIn(char quote) {
        List<String> enclosed = cells().filter(cell -> isEnclosed(cell, quote)).toList();
        boolean many = enclosed.size() >= FEWEST_ROWS && 2 * enclosed.size() >= records.size();
        boolean escaped =
                enclosed.stream().anyMatch(cell -> cell.contains("" + quote + quote) || cell.contains("\\" + quote));
        return (many || escaped) && enclosed.size() >= NEARLY_ALL * beginningWith(quote);
    }

    private long beginningWith(char quote) {
        return cells().filter(cell -> cell.length() > 1 && cell.charAt(0) == quote)
                .count();
    }

    private Stream<String> cells() {
        return records.stream().flatMap(record -> record.cells().stream()).map(String::strip);
    }

    private static boolean isEnclosed(String cell, char quote) {
        return cell.length() > 1 && cell.charAt(0) == quote && cell.charAt(cell.length() - 1) == quote;
    }
}
