package com.isendu.contactimport.internal.map;

import java.util.List;

/** Chooses among columns, some of which have a type: prefers a mobile number and never takes a fax. Thread-safe. */
final class TypedChoice {

    private static final int NO_COLUMN = -1;

    private final int[] indexes;
    private final int[] types;
    private final ValueTypes values = new ValueTypes();

    /**
     * A choice among columns.
     *
     * @param indexes the columns in the order in which they are asked
     * @param types the type column of each, or {@link TypeColumns#NONE}
     */
    TypedChoice(int[] indexes, int[] types) {
        this.indexes = indexes;
        this.types = types;
    }

    /** Returns the column whose value is taken, or -1 when there is none. */
    int choose(List<String> cells) {
        int chosen = NO_COLUMN;
        int best = ValueTypes.NEVER;
        for (int i = 0; i < indexes.length && best > ValueTypes.FIRST; i++) {
            if (BoundLink.filled(cells, indexes[i]) != null) {
                int turn = turn(cells, types[i]);
                chosen = turn < best ? indexes[i] : chosen;
                best = Math.min(best, turn);
            }
        }
        return chosen;
    }

    private int turn(List<String> cells, int type) {
        String text = type == TypeColumns.NONE ? null : BoundLink.filled(cells, type);
        return text == null ? ValueTypes.USUAL : values.turn(text);
    }
}
