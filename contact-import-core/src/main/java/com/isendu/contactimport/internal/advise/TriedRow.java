package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row to try options on, interpreted on demand as the import interprets it. Not thread-safe. */
final class TriedRow {

    private final KeptRow kept;
    private final Supplier<Candidate> understanding;
    private @Nullable Candidate before;

    /**
     * A row.
     *
     * @param kept what is kept of it
     * @param understanding what the import makes of it; asked once
     */
    TriedRow(KeptRow kept, Supplier<Candidate> understanding) {
        this.kept = kept;
        this.understanding = understanding;
    }

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

    SourceRecord record() {
        return kept.record();
    }

    Fate fate() {
        return kept.fate();
    }

    /** What identifies the contact of the row; null where nothing does. */
    @Nullable
    String key() {
        return kept.key();
    }

    /** What the import makes of the row. */
    Candidate before() {
        Candidate understood = before == null ? understanding.get() : before;
        before = understood;
        return understood;
    }

    /** Returns whether nothing was wrong with the row. */
    boolean isSound() {
        return fate() == Fate.STORED || fate() == Fate.SKIPPED;
    }

    boolean isFailing() {
        return fate() == Fate.FAILING || fate() == Fate.PARTLY_STORED;
    }

    /** Returns whether the store has something of the row. */
    boolean isStored() {
        return fate() == Fate.STORED || fate() == Fate.PARTLY_STORED;
    }

    /** Returns whether a field of the row has an error or its value was dropped. */
    boolean hasTrouble(Field field) {
        return kept.hasTrouble(field);
    }

    /**
     * Returns whether a change leaves the row what was right in it: all of a sound row, the valid values of another
     * one.
     */
    boolean keepsWhatWasRight(Candidate after, FieldSlots slots) {
        if (isOfOptedOut()) {
            return after.hasOptedOut() && Objects.equals(key(), after.key());
        }
        if (isSound() && !after.isClean()) {
            return false;
        }
        Candidate was = before();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!Objects.equals(was.valueAt(slot), after.valueAt(slot)) && isRight(slot, slots)) {
                return false;
            }
        }
        return !isRight(slots.of(ContactField.EMAIL), slots) || Objects.equals(key(), after.key());
    }

    /** Nothing is stored of such a row, not even its errors, so only the refusal has to stay. */
    private boolean isOfOptedOut() {
        return fate() == Fate.SKIPPED && before().hasOptedOut();
    }

    /** Returns whether a change makes another contact of the row. */
    boolean differs(Candidate after, FieldSlots slots) {
        return IntStream.range(0, slots.size())
                .anyMatch(slot -> !Objects.equals(before().valueAt(slot), after.valueAt(slot)));
    }

    private boolean isRight(int slot, FieldSlots slots) {
        return isSound() || (before().valueAt(slot) != null && !hasTrouble(slots.at(slot)));
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "TriedRow[" + kept + "]";
    }
}
