package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.phone.PhoneHabits;
import com.isendu.contactimport.internal.normalize.phone.PhoneHabits.PhoneCell;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the first cells of each column of phones, and learns how its numbers are written. Not thread-safe. */
final class PhoneColumns {

    private final SourcePlan plan;
    private final Normalizer countries;
    private final Map<Integer, List<PhoneCell>> cells = new HashMap<>();

    private PhoneColumns(SourcePlan plan) {
        this.plan = plan;
        this.countries = new Normalizer(plan.normalizing(Set.of(ContactField.COUNTRY)));
    }

    /**
     * The habits of the columns that feed phones.
     *
     * @param plan how the source is read
     * @param samples the first records
     * @return a word for each phone field of which something was learnt, by the key of the field
     */
    static Map<String, String> habits(SourcePlan plan, List<List<String>> samples) {
        Map<String, String> words = new HashMap<>();
        List<Field> phones = plan.bound().fields().stream()
                .filter(field -> field.type() == FieldType.PHONE)
                .toList();
        for (Field phone : phones) {
            Map<Integer, PhoneHabit> habits = new PhoneColumns(plan).habits(phone, samples);
            if (!habits.isEmpty()) {
                words.put(phone.key(), PhoneHabit.word(habits));
            }
        }
        return words;
    }

    private Map<Integer, PhoneHabit> habits(Field phone, List<List<String>> samples) {
        SampleCells.candidates(samples, plan.bound(), plan.slots()).forEach(candidate -> gather(candidate, phone));
        Map<Integer, PhoneHabit> habits = new HashMap<>();
        for (Column column : plan.table().dataColumns()) {
            PhoneHabit habit = PhoneHabits.learn(column.name(), cells.getOrDefault(column.index(), List.of()));
            if (!habit.equals(PhoneHabit.UNKNOWN)) {
                habits.put(column.index(), habit);
            }
        }
        return habits;
    }

    private void gather(Candidate candidate, Field phone) {
        String cell = candidate.value(phone);
        if (cell != null) {
            cells.computeIfAbsent(candidate.column(phone), first -> new ArrayList<>())
                    .add(new PhoneCell(cell, country(candidate)));
        }
    }

    private @Nullable String country(Candidate candidate) {
        if (candidate.value(ContactField.COUNTRY) == null) {
            return plan.options().defaultCountry();
        }
        countries.normalize(candidate);
        return candidate.value(ContactField.COUNTRY);
    }
}
