package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the option that cures the most rows in error by trying each candidate on the rows that were kept. An option
 * that changes a value of a valid row is not a cure.
 */
public final class Advisor {

    /** One or two errors are sooner corrected than read about. */
    static final int FEWEST = 3;

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

    /**
     * Returns the advice by field; empty for most imports. A failed trial must not lose the report.
     */
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
        Set<Field> mapped = stages.plan().bound().fields();
        for (Field field : stages.plan().slots().fields()) {
            if (mapped.contains(field)) {
                otherValue(field, trials).ifPresent(found::add);
            }
        }
        // Values that can be cured are not to be thrown away.
        if (found.isEmpty()) {
            withoutInvalidValues(trials).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Advice> otherEmailColumn(RowTrials trials) {
        List<TriedRow> failing = failingIn(ContactField.EMAIL, trials);
        return failing.size() < FEWEST
                ? Optional.empty()
                : stages.otherEmailColumn().flatMap(column -> withEmailIn(column, failing, trials));
    }

    private Optional<Advice> withEmailIn(Column column, List<TriedRow> failing, RowTrials trials) {
        int cured = new FieldTrials(stages, trials, ContactField.EMAIL, failing).cured(stages.withEmailIn(column), 0);
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
                : values.best(new FieldTrials(stages, trials, field, failing)::cured);
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advice(values.option(), field.key(), failing.size(), choices));
    }

    private Optional<Advice> withoutInvalidValues(RowTrials trials) {
        if (stages.options().invalidValues() == InvalidValueStrategy.DROP_VALUE) {
            return Optional.empty();
        }
        Change dropping = stages.droppingInvalidValues();
        List<TriedRow> concerned = trials.rows().stream()
                .filter(row -> row.isFailing() && !dropping.leaves(row))
                .toList();
        int cured = trials.cured(dropping, concerned, Candidate::isClean, FEWEST);
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
}
