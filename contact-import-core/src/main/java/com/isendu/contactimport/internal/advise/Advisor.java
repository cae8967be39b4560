package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the option that brings in the most rows in error, by trying each that may on the rows that were kept back. An option that
 * changes a value of a sound row is no cure.
 */
public final class Advisor {

    /** One or two errors are sooner corrected than read about. */
    private static final int FEWEST = 3;

    private final TrialStages stages;
    private final TriedRows kept;
    private final Consumer<List<Candidate>> store;

    /**
     * Prepares the advice after a run.
     *
     * @param stages the stages of the run
     * @param kept rows of it
     * @param store decides the candidates that are ready, at most a batch of them, and writes nothing
     */
    public Advisor(TrialStages stages, TriedRows kept, Consumer<List<Candidate>> store) {
        this.stages = stages;
        this.kept = kept;
        this.store = store;
    }

    /** What to change, field by field; empty for most imports. Whatever fails in a trial is no reason to lose the report. */
    public List<Advice> advise() {
        try {
            return kept.failing() < FEWEST ? List.of() : found();
        } catch (RuntimeException e) {
            ImportLog.LOGGER.warn("no advice: {}", e.getClass().getName());
            return List.of();
        }
    }

    private List<Advice> found() {
        RowTrials trials = new RowTrials(kept.understoodBy(stages.unchanged()), new Places(stages, store));
        List<Advice> found = new ArrayList<>();
        otherEmailColumn(trials).ifPresent(found::add);
        for (Field field : stages.plan().bound().fields()) {
            otherValue(field, trials).ifPresent(found::add);
        }
        // Values that can be cured are not to be thrown away.
        if (found.isEmpty()) {
            withoutInvalidValues(trials).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Advice> otherEmailColumn(RowTrials trials) {
        return stages.onlyEmailColumn()
                .flatMap(column -> withEmailIn(column, failingIn(ContactField.EMAIL, trials), trials));
    }

    private Optional<Advice> withEmailIn(Column column, List<TriedRow> failing, RowTrials trials) {
        int cured = cured(stages.withEmailIn(column), ContactField.EMAIL, failing, trials);
        return cured == 0
                ? Optional.empty()
                : Optional.of(new Advice(
                        "mapping",
                        ContactField.EMAIL.key(),
                        failing.size(),
                        List.of(new Advice.Choice(Cure.place(column), stages.headerOf(column), cured))));
    }

    private Optional<Advice> otherValue(Field field, RowTrials trials) {
        OptionTrials values = OptionTrials.of(field.type(), stages.options());
        List<TriedRow> failing = values.areNone() ? List.of() : failingIn(field, trials);
        List<Advice.Choice> choices = failing.size() < FEWEST
                ? List.of()
                : values.best(value -> curedBy(stages.with(value.options()), field, failing, trials));
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advice(values.option(), field.key(), failing.size(), choices));
    }

    private static int curedBy(ValueStages changed, Field field, List<TriedRow> failing, RowTrials trials) {
        int cured = cured(changed, field, failing, trials);
        boolean contradicts =
                cured > 0 && field.type() == FieldType.PHONE && PlusReading.contradicts(failing, changed, field);
        return contradicts ? 0 : cured;
    }

    private Optional<Advice> withoutInvalidValues(RowTrials trials) {
        if (stages.options().invalidValues() == InvalidValueStrategy.DROP_VALUE) {
            return Optional.empty();
        }
        ImportOptions dropping = stages.options().toBuilder()
                .invalidValues(InvalidValueStrategy.DROP_VALUE)
                .build();
        int cured = trials.cured(stages.with(dropping), TriedRow::isFailing, Candidate::isClean, FEWEST);
        Advice.Choice choice = new Advice.Choice(InvalidValueStrategy.DROP_VALUE.name(), cured);
        return cured < FEWEST
                ? Optional.empty()
                : Optional.of(new Advice("invalidValues", null, kept.failing(), List.of(choice)));
    }

    private static List<TriedRow> failingIn(Field field, RowTrials trials) {
        return trials.rows().stream()
                .filter(row -> row.isFailing() && row.hasTrouble(field))
                .toList();
    }

    /** How many rows are imported with a valid value of the field; 0 if they are few, or if sound rows suffer. */
    private static int cured(ValueStages changed, Field field, List<TriedRow> failing, RowTrials trials) {
        int half = (failing.size() + 1) / 2;
        int imported = trials.cured(
                changed,
                row -> row.isFailing() && row.hasTrouble(field),
                candidate -> candidate.isClean() && !TriedRow.hasTrouble(candidate, field),
                Math.max(FEWEST, half));
        return imported < FEWEST ? 0 : imported;
    }
}
