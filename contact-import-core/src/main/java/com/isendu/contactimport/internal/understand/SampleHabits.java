package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.normalize.HabitLearner;
import com.isendu.contactimport.internal.normalize.cell.Habits;
import com.isendu.contactimport.options.ImportOptions;
import java.util.List;

/**
 * The formats of the columns, learnt from the first records once and reused for several sets of options, because most
 * formats do not depend on them. An error CSV has the formats of its original. Not thread-safe.
 */
public final class SampleHabits {

    private final SourcePlan plan;
    private final Habits ofCells;
    private final PhoneColumns phones;
    private final NameColumns names;

    private SampleHabits(SourcePlan plan, Habits ofCells, PhoneColumns phones, NameColumns names) {
        this.plan = plan;
        this.ofCells = ofCells;
        this.phones = phones;
        this.names = names;
    }

    /**
     * Looks at the first records.
     *
     * @param plan the mapping and the columns; its habits do not matter
     * @param samples the first records
     */
    public static SampleHabits of(SourcePlan plan, List<List<String>> samples) {
        List<List<String>> read = plan.table().hasErrorsOnly() ? List.of() : samples;
        Habits ofCells = HabitLearner.learn(SampleCells.of(read, plan.bound(), plan.slots()));
        SourcePlan learnt = plan.with(ofCells);
        return new SampleHabits(learnt, ofCells, PhoneColumns.of(learnt, read), NameColumns.of(learnt, read));
    }

    /** Returns the habits under other options about values. */
    public Habits under(ImportOptions options) {
        Habits found = ofCells.and(phones.habits(options.defaultCountry()));
        return plan.table().hasErrorsOnly()
                ? found.and(CarriedHabits.in(plan.table()).of(plan, options))
                : found.and(names.habits(options));
    }
}
