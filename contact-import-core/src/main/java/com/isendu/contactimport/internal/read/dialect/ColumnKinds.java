package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The kind of cells of each column if nearly all of them agree, which is enough to detect that a row has shifted.
 *
 * @param kinds the kind of each column, {@link CellKind#TEXT} for any cell; copied
 */
public record ColumnKinds(List<CellKind> kinds) {

    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST_CELLS = 5;

    /** Copies the list. */
    public ColumnKinds {
        kinds = List.copyOf(kinds);
    }

    /** Learns from the rows of the right width. */
    public static ColumnKinds of(int width, List<ParsedRecord> all) {
        List<ParsedRecord> rows = all.stream()
                .filter(row -> row.fault() == null && row.cells().size() == width)
                .toList();
        return new ColumnKinds(IntStream.range(0, width)
                .mapToObj(column -> kindOf(column, rows))
                .toList());
    }

    private static CellKind kindOf(int column, List<ParsedRecord> rows) {
        Map<CellKind, Integer> counts = new EnumMap<>(CellKind.class);
        int filled = 0;
        int texts = 0;
        for (ParsedRecord row : rows) {
            CellKind kind = CellKind.of(row.cells().get(column));
            if (kind != CellKind.BLANK) {
                filled++;
                counts.merge(kind, 1, Integer::sum);
            }
            texts += kind == CellKind.TEXT ? 1 : 0;
            if (texts > (1 - NEARLY_ALL) * rows.size()) {
                // No other kind can be that of nearly all cells.
                return CellKind.TEXT;
            }
        }
        for (Map.Entry<CellKind, Integer> count : counts.entrySet()) {
            if (filled >= FEWEST_CELLS && count.getValue() >= NEARLY_ALL * filled) {
                return count.getKey();
            }
        }
        return CellKind.TEXT;
    }

    /**
     * Returns whether every cell has the kind of its column and no e-mail address is outside the column of addresses.
     */
    public boolean fit(List<String> cells) {
        for (int column = 0; column < Math.min(kinds.size(), cells.size()); column++) {
            if (!fits(CellKind.of(cells.get(column)), kinds.get(column))) {
                return false;
            }
        }
        return true;
    }

    /** How many columns hold cells of one kind that header texts are not of. */
    long typedColumns() {
        return kinds.stream().filter(CellKind::isTyped).count();
    }

    /** In how many of those a record has a text. */
    int textsAmongTyped(List<String> cells) {
        int texts = 0;
        for (int column = 0; column < Math.min(kinds.size(), cells.size()); column++) {
            texts += kinds.get(column).isTyped() && CellKind.of(cells.get(column)) == CellKind.TEXT ? 1 : 0;
        }
        return texts;
    }

    private static boolean fits(CellKind found, CellKind expected) {
        if (found == expected || found == CellKind.BLANK) {
            return true;
        }
        // An address among texts belongs to another person, from a row that lost its line end.
        return !expected.isTyped() && found != CellKind.EMAIL;
    }
}
