package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the option that would spare the most rows in error, by trying each that may on the rows that were kept back. An option
 * that spoils sound rows is no cure.
 */
public final class Advisor {

    /** One or two errors are sooner corrected than read about. */
    private static final int FEWEST = 3;
    /** A cure may spoil one sound row for twenty that it brings in. */
    private static final int SPOILT = 20;

    private final TrialStages stages;
    private final TriedRows rows;

    public Advisor(TrialStages stages, TriedRows rows) {
        this.stages = stages;
        this.rows = rows;
    }

    /** What to change, field by field; empty for most imports. Whatever fails in a trial is no reason to lose the report. */
    public List<Advice> advise() {
        try {
            return rows.failing().size() < FEWEST ? List.of() : found();
        } catch (RuntimeException e) {
            ImportLog.LOGGER.warn("no advice: {}", e.getClass().getName());
            return List.of();
        }
    }

    private List<Advice> found() {
        List<Advice> found = new ArrayList<>();
        otherEmailColumn().ifPresent(found::add);
        for (Field field : stages.plan().bound().fields()) {
            otherValue(field).ifPresent(found::add);
        }
        // Whoever can cure the values should not be told to throw them away.
        if (found.isEmpty()) {
            withoutInvalidValues().ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Advice> otherEmailColumn() {
        return stages.onlyEmailColumn().flatMap(column -> withEmailIn(column, failingIn(ContactField.EMAIL)));
    }

    private Optional<Advice> withEmailIn(Column column, List<SourceRecord> failing) {
        int cured = cured(stages.withEmailIn(column), ContactField.EMAIL, failing);
        return cured == 0
                ? Optional.empty()
                : Optional.of(new Advice(
                        "mapping",
                        ContactField.EMAIL.key(),
                        failing.size(),
                        List.of(new Advice.Choice(Cure.place(column), cured))));
    }

    private Optional<Advice> otherValue(Field field) {
        OptionTrials trials = OptionTrials.of(field.type(), stages.options());
        List<SourceRecord> failing = trials.areNone() ? List.of() : failingIn(field);
        List<Advice.Choice> choices = failing.size() < FEWEST
                ? List.of()
                : trials.best(trial -> cured(stages.with(trial.options()), field, failing));
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advice(trials.option(), field.key(), failing.size(), choices));
    }

    private Optional<Advice> withoutInvalidValues() {
        ImportOptions dropping = stages.options().toBuilder()
                .invalidValues(InvalidValueStrategy.DROP_VALUE)
                .build();
        int cured = stages.options().invalidValues() == InvalidValueStrategy.DROP_VALUE
                ? 0
                : count(rows.failing(), stages.with(dropping), Candidate::isClean);
        Advice.Choice choice = new Advice.Choice(InvalidValueStrategy.DROP_VALUE.name(), cured);
        return cured < FEWEST
                ? Optional.empty()
                : Optional.of(new Advice("invalidValues", null, rows.failing().size(), List.of(choice)));
    }

    private List<SourceRecord> failingIn(Field field) {
        ValueStages unchanged = stages.unchanged();
        return rows.failing().stream()
                .filter(row -> TriedRows.hasTrouble(unchanged.understand(row), field))
                .toList();
    }

    /** In how many rows a field has no trouble any more; 0 if they are few, or if sound rows suffer. */
    private int cured(ValueStages changed, Field field, List<SourceRecord> failing) {
        Predicate<Candidate> sound = candidate -> !TriedRows.hasTrouble(candidate, field);
        int cured = count(failing, changed, sound);
        if (cured < FEWEST || cured * 2 < failing.size()) {
            return 0;
        }
        int spoilt = rows.sound().size() - count(rows.sound(), changed, sound);
        return spoilt * SPOILT > cured ? 0 : cured;
    }

    private static int count(List<SourceRecord> rows, ValueStages stages, Predicate<Candidate> test) {
        return (int) rows.stream().map(stages::understand).filter(test).count();
    }
}
