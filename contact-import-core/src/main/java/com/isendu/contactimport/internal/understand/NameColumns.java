package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.name.NameHabit;
import com.isendu.contactimport.internal.normalize.name.NameHabits;
import com.isendu.contactimport.internal.normalize.name.NameHabits.FullName;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview.NameSplit;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the first full names and learns their format. Immutable. */
final class NameColumns {

    private static final Set<Field> NAMES =
            Set.of(ContactField.FULL_NAME, ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.COUNTRY);

    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;

    private final String header;
    /** Each with the country that its row names, or null. */
    private final List<FullName> names;

    private NameColumns(String header, List<FullName> names) {
        this.header = header;
        this.names = names;
    }

    /**
     * Gathers the cells.
     *
     * @param plan how the source is read
     * @param samples the first records
     */
    static NameColumns of(SourcePlan plan, List<List<String>> samples) {
        if (!plan.bound().fields().contains(ContactField.FULL_NAME)) {
            return new NameColumns("", List.of());
        }
        Normalizer countries = new Normalizer(plan.normalizing(Set.of(ContactField.COUNTRY)));
        List<FullName> names = new ArrayList<>();
        for (Candidate candidate : SampleCells.candidates(samples, plan.bound(), plan.slots())) {
            countries.normalize(candidate);
            String name = candidate.value(ContactField.FULL_NAME);
            if (name != null) {
                names.add(new FullName(Characters.strip(name), candidate.value(ContactField.COUNTRY)));
            }
        }
        return new NameColumns(header(plan), List.copyOf(names));
    }

    /**
     * Returns the habit of the column that feeds the full name.
     *
     * @param options under which options
     * @return a word by the key of the field; empty where nothing was learnt, or full names are not split
     */
    Map<String, String> habits(ImportOptions options) {
        if (!options.splitNames() || names.isEmpty()) {
            return Map.of();
        }
        NameHabit habit = NameHabits.decisive(header, namesIn(options.defaultCountry()));
        return habit.equals(NameHabit.UNKNOWN) ? Map.of() : Map.of(ContactField.FULL_NAME.key(), habit.word());
    }

    private List<FullName> namesIn(@Nullable String defaultCountry) {
        return names.stream()
                .map(name -> name.country() == null ? new FullName(name.text(), defaultCountry) : name)
                .toList();
    }

    /** How the first full names are split, each once. */
    static List<NameSplit> splits(SourcePlan plan, List<List<String>> samples) {
        Set<Field> fields = new HashSet<>(plan.bound().fields());
        fields.retainAll(NAMES);
        if (!plan.options().splitNames() || !fields.contains(ContactField.FULL_NAME)) {
            return List.of();
        }
        Normalizer normalizer = new Normalizer(plan.normalizing(fields));
        return SampleCells.candidates(samples, plan.bound(), plan.slots()).stream()
                .limit(LOOKED_AT)
                .flatMap(candidate -> split(candidate, normalizer).stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static Optional<NameSplit> split(Candidate candidate, Normalizer normalizer) {
        normalizer.normalize(candidate);
        String name = candidate.value(ContactField.FULL_NAME);
        return name == null
                ? Optional.empty()
                : candidate.contact().nameParts().map(parts -> new NameSplit(name, parts));
    }

    private static String header(SourcePlan plan) {
        int index = plan.bound().column(ContactField.FULL_NAME);
        return plan.table().dataColumns().stream()
                .filter(column -> column.index() == index)
                .map(Column::name)
                .findFirst()
                .orElse("");
    }
}
