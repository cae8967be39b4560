package com.isendu.contactimport.xlsx.internal.write;

import java.util.ArrayList;
import java.util.List;

/** How wide columns are, in characters: as their first cells are long, within limits. */
final class ColumnWidths {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 40;
    /** Sentences, which are wrapped. */
    private static final int OF_SENTENCES = 60;
    /** The button of the filter stands beside the name of a column. */
    private static final int MARGIN = 3;

    private final List<Integer> widths = new ArrayList<>();

    void add(List<String> cells) {
        while (widths.size() < cells.size()) {
            widths.add(NARROWEST);
        }
        for (int column = 0; column < cells.size(); column++) {
            widths.set(column, Math.max(widths.get(column), width(cells.get(column))));
        }
    }

    private static int width(String cell) {
        // A cell may be long; it is as wide as any then.
        int longest = cell.length() <= NARROWEST
                ? cell.length()
                : cell.lines().limit(WIDEST).mapToInt(String::length).max().orElse(0);
        return Math.min(WIDEST, longest + MARGIN);
    }

    /** How many columns have been seen. */
    int count() {
        return widths.size();
    }

    int of(int column, int sentences) {
        return column == sentences ? OF_SENTENCES : widths.get(column);
    }
}
