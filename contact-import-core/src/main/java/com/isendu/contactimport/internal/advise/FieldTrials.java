package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.normalize.cell.Habits;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.ValueStages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries changes on the rows in which one field is in error. Not thread-safe. */
final class FieldTrials {

    private final TrialStages stages;
    private final RowTrials trials;
    private final Field field;
    private final List<TriedRow> failing;
    /** The rows without a country; null until needed. */
    private @Nullable List<TriedRow> withoutCountry;

    FieldTrials(TrialStages stages, RowTrials trials, Field field, List<TriedRow> failing) {
        this.stages = stages;
        this.trials = trials;
        this.field = field;
        this.failing = failing;
    }

    /** Counts the rows that a value of an option cures. */
    int cured(OptionTrials.Trial trial, int fewest) {
        Habits habits = stages.habits(trial.options());
        List<TriedRow> concerned = field.type() == FieldType.PHONE ? touchedUnder(habits) : failing;
        if (concerned.size() < atLeast(fewest)) {
            return 0;
        }
        Change change = stages.with(trial.options(), habits, field);
        int cured = cured(change, concerned, fewest);
        boolean contradicts =
                cured > 0 && field.type() == FieldType.PHONE && PlusReading.contradicts(failing, change, field);
        return contradicts ? 0 : cured;
    }

    /** Counts the rows that a change cures. */
    int cured(Change change, int fewest) {
        return cured(change, failing, fewest);
    }

    /** How many rows are imported with a valid value of the field; 0 if they are few, or if sound rows suffer. */
    private int cured(Change change, List<TriedRow> concerned, int fewest) {
        int imported = trials.cured(change, concerned, this::isCured, atLeast(fewest));
        return imported < Advisor.FEWEST ? 0 : imported;
    }

    private int atLeast(int fewest) {
        int half = (failing.size() + 1) / 2;
        return Math.max(Advisor.FEWEST, Math.max(half, fewest));
    }

    private boolean isCured(Candidate candidate) {
        return candidate.isClean() && !KeptRow.hasTrouble(candidate, field);
    }

    /**
     * A row that names a country is read as before by another default one, unless the habit of its column is
     * another one too.
     */
    private List<TriedRow> touchedUnder(Habits habits) {
        if (!habits.words().equals(stages.plan().habits().words())) {
            return failing;
        }
        List<TriedRow> rows = withoutCountry;
        if (rows == null) {
            ValueStages unchanged = ValueStages.of(field, stages.plan());
            rows = failing.stream()
                    .filter(row -> !unchanged.namesCountry(row.record()))
                    .toList();
            withoutCountry = rows;
        }
        return rows;
    }
}
