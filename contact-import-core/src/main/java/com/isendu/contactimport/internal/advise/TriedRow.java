package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A row to try options on.
 *
 * @param record the row as read
 * @param before what the import makes of it
 * @param fate what became of it
 */
record TriedRow(SourceRecord record, Candidate before, Fate fate) {

    /** What became of a row in the import, or would. */
    enum Fate {
        /** A sound row that the store has, or would have. */
        STORED,
        /** An invalid value was left out of it; the store has the others. */
        PARTLY_STORED,
        /** A sound row that another one made superfluous, or that the store did not want. */
        SKIPPED,
        /** An invalid value rejected it, or was left out before another row made it superfluous. */
        FAILING,
        /** Its values are valid; another row or the store rejected it. */
        REFUSED
    }

    /** Tells whether nothing was wrong with the row. */
    boolean isSound() {
        return fate == Fate.STORED || fate == Fate.SKIPPED;
    }

    boolean isFailing() {
        return fate == Fate.FAILING || fate == Fate.PARTLY_STORED;
    }

    /** Tells whether the store has something of the row. */
    boolean isStored() {
        return fate == Fate.STORED || fate == Fate.PARTLY_STORED;
    }

    /** Tells whether a field of the row has a problem, be it that its value was left out for it. */
    boolean hasTrouble(Field field) {
        return hasTrouble(before, field);
    }

    /** Tells whether a field has a problem, be it that its value was left out for it. */
    static boolean hasTrouble(Candidate candidate, Field field) {
        return candidate.hasFailed(field)
                || candidate.warnings().stream()
                        .anyMatch(warning -> isDropped(warning) && field.key().equals(warning.field()));
    }

    static boolean isDropped(RowError warning) {
        return warning.code().equals(ErrorCode.VALUE_DROPPED);
    }

    /** Tells whether a change leaves the row what was right in it: all of a sound row, the valid values of another one. */
    boolean keepsWhatWasRight(Candidate after, FieldSlots slots) {
        if (isSound() && !after.isClean()) {
            return false;
        }
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!Objects.equals(before.valueAt(slot), after.valueAt(slot)) && isRight(slot, slots)) {
                return false;
            }
        }
        return !isRight(slots.of(ContactField.EMAIL), slots) || Objects.equals(before.key(), after.key());
    }

    /** Tells whether a change makes another contact of the row. */
    boolean differs(Candidate after, FieldSlots slots) {
        return IntStream.range(0, slots.size())
                .anyMatch(slot -> !Objects.equals(before.valueAt(slot), after.valueAt(slot)));
    }

    private boolean isRight(int slot, FieldSlots slots) {
        return isSound() || (before.valueAt(slot) != null && !hasTrouble(slots.at(slot)));
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "TriedRow[" + record + ", " + fate + "]";
    }
}
