package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.text.TagList;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact with values in several rows. It is imported with its first row. Hashes of the values of the first row are
 * kept, and the values taken from later rows. Not thread-safe.
 */
final class MergedContact {

    private final RowValues values;
    private final FieldGroups groups;
    private final long firstRecord;
    /** For each compared slot, the hash of the value, its row and its column. */
    private long[] said;

    private int[] rows;
    private int[] columns;
    /** The values of later rows, null until there is one. */
    private @Nullable String @Nullable [] taken;
    /** The slots with a value in {@link #taken}, even a blank. */
    private final BitSet takenSlots = new BitSet();

    private boolean contradicted;

    MergedContact(Candidate first, RowValues values, FieldGroups groups) {
        this.values = values;
        this.groups = groups;
        this.firstRecord = first.position().record();
        this.said = values.said(first);
        this.rows = new int[said.length];
        this.columns = new int[said.length];
        for (int place = 0; place < said.length; place++) {
            from(first, place);
        }
    }

    private void from(Candidate row, int place) {
        rows[place] = Math.toIntExact(row.position().row());
        columns[place] = row.column(fieldAt(place));
    }

    private Field fieldAt(int place) {
        return values.slots().at(values.compared()[place]);
    }

    boolean isFirst(Candidate row) {
        return row.position().record() == firstRecord;
    }

    /** Takes the values that a later row adds. */
    void add(Candidate row, Contradictions strategy) {
        long[] later = values.said(row);
        BitSet against = contradictedGroups(later);
        if (!against.isEmpty() && strategy == Contradictions.REJECT_ROW) {
            contradicted = true;
            return;
        }
        if (strategy == Contradictions.LAST_WINS) {
            forget(against);
            take(ContactField.EMAIL.ordinal(), row);
        }
        for (int place = 0; place < later.length; place++) {
            boolean kept = said[place] != RowValues.BLANK && strategy != Contradictions.LAST_WINS;
            boolean refused = against.get(groupAt(place)) && strategy == Contradictions.FIRST_WINS;
            if (later[place] != RowValues.BLANK && (isOfTags(place) || !(kept || refused))) {
                take(place, later[place], row);
            }
        }
    }

    private int groupAt(int place) {
        return groups.of(values.compared()[place]);
    }

    /** Tags contradict nothing: a contact has all of them. */
    private boolean isOfTags(int place) {
        return fieldAt(place).type() == FieldType.TAGS;
    }

    private BitSet contradictedGroups(long[] later) {
        BitSet found = new BitSet();
        for (int place = 0; place < later.length; place++) {
            if (contradicts(later[place], place)) {
                found.set(groupAt(place));
            }
        }
        return found;
    }

    /** A value without a separate column contradicts if the value it is derived from does. */
    private boolean contradicts(long later, int place) {
        return later != RowValues.BLANK
                && said[place] != RowValues.BLANK
                && later != said[place]
                && columns[place] != RowError.NO_COLUMN
                && !isOfTags(place);
    }

    private void forget(BitSet contradictedGroups) {
        for (int place = 0; place < said.length; place++) {
            if (contradictedGroups.get(groupAt(place))) {
                int slot = values.compared()[place];
                said[place] = RowValues.BLANK;
                set(slot, null);
                for (int derived : groups.derivedFrom(slot)) {
                    set(derived, null);
                }
            }
        }
    }

    private void take(int place, long hash, Candidate row) {
        int slot = values.compared()[place];
        take(slot, row);
        for (int derived : groups.derivedFrom(slot)) {
            if (!isOwn(derived)) {
                take(derived, row);
            }
        }
        said[place] = hash;
        from(row, place);
    }

    /** Returns whether a row has a separate column for a value that is otherwise derived. */
    private boolean isOwn(int derived) {
        for (int slot : groups.ownOf(derived)) {
            if (said[Arrays.binarySearch(values.compared(), slot)] != RowValues.BLANK) {
                return true;
            }
        }
        return false;
    }

    private void take(int slot, Candidate row) {
        String value = row.valueAt(slot);
        boolean tags = values.slots().at(slot).type() == FieldType.TAGS;
        set(slot, tags && taken != null ? TagList.join(taken[slot], value) : value);
    }

    private void set(int slot, @Nullable String value) {
        if (taken == null) {
            taken = new @Nullable String[values.slots().size()];
        }
        taken[slot] = value;
        takenSlots.set(slot);
    }

    /** Keeps only what is needed once all rows are added. */
    void complete() {
        if (!contradicted) {
            said = new long[0];
            rows = new int[0];
            columns = new int[0];
        }
    }

    /** Gives the first row the contact of all rows. */
    void complete(Candidate first) {
        @Nullable String[] later = taken;
        if (later == null) {
            return;
        }
        FieldSlots slots = values.slots();
        @Nullable String[] all = new @Nullable String[slots.size()];
        for (int slot = 0; slot < all.length; slot++) {
            String own = first.valueAt(slot);
            boolean tags = slots.at(slot).type() == FieldType.TAGS;
            String other = tags ? TagList.join(own, later[slot]) : later[slot];
            all[slot] = takenSlots.get(slot) ? other : own;
        }
        first.merge(all);
    }

    /**
     * Returns the errors that prevent a later row from being merged, one for each cell, also if values are derived from
     * it; usually none.
     */
    List<RowError> contradictionsOf(Candidate row) {
        if (!contradicted) {
            return List.of();
        }
        List<RowError> found = new ArrayList<>();
        for (int place = 0; place < said.length; place++) {
            if (contradicts(values.said(row, place), place)) {
                RowError error = contradiction(row, place);
                if (found.stream().noneMatch(other -> other.parameters().equals(error.parameters()))) {
                    found.add(error);
                }
            }
        }
        return found;
    }

    private RowError contradiction(Candidate row, int place) {
        Field field = fieldAt(place);
        Map<String, String> parameters = Map.of(
                "column", Column.letters(row.column(field)),
                "firstRow", String.valueOf(rows[place]),
                "firstColumn", Column.letters(columns[place]));
        return new RowError(ErrorCode.DUPLICATE_CONTRADICTS, field.key(), row.column(field), parameters);
    }
}
