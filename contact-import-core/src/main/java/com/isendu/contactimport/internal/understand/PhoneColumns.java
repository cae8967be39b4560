package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the first cells of each phone column and learns their format. Not thread-safe. */
final class PhoneColumns {

    private final Normalizer countries;
    /** Phone columns by field and column index. */
    private final Map<Field, Map<Integer, PhoneColumn>> columns = new HashMap<>();

    private PhoneColumns(SourcePlan plan) {
        this.countries = new Normalizer(plan.normalizing(Set.of(ContactField.COUNTRY)));
        for (Field field : plan.bound().fields()) {
            if (field.type() == FieldType.PHONE) {
                columns.put(field, columns(plan.table().dataColumns()));
            }
        }
    }

    private static Map<Integer, PhoneColumn> columns(List<Column> all) {
        Map<Integer, PhoneColumn> columns = new HashMap<>();
        all.forEach(column -> columns.put(column.index(), new PhoneColumn(column.name())));
        return columns;
    }

    /**
     * Gathers the cells.
     *
     * @param plan how the source is read
     * @param samples the first records
     */
    static PhoneColumns of(SourcePlan plan, List<List<String>> samples) {
        PhoneColumns phones = new PhoneColumns(plan);
        if (!phones.columns.isEmpty()) {
            SampleCells.candidates(samples, plan.bound(), plan.slots()).forEach(phones::gather);
        }
        return phones;
    }

    private void gather(Candidate candidate) {
        boolean namesCountry = candidate.value(ContactField.COUNTRY) != null;
        if (namesCountry) {
            countries.normalize(candidate);
        }
        for (Map.Entry<Field, Map<Integer, PhoneColumn>> phone : columns.entrySet()) {
            String cell = candidate.value(phone.getKey());
            PhoneColumn column = phone.getValue().get(candidate.column(phone.getKey()));
            if (cell == null || column == null) {
                continue;
            }
            if (namesCountry) {
                column.add(cell, candidate.value(ContactField.COUNTRY));
            } else {
                column.addWithoutCountry(cell);
            }
        }
    }

    /**
     * Returns the habits of the columns that feed phones.
     *
     * @param defaultCountry how rows are read that name no country; null for none
     * @return a word for each phone field of which something was learnt, by the key of the field
     */
    Map<String, String> habits(@Nullable String defaultCountry) {
        Map<String, String> words = new HashMap<>();
        columns.forEach((phone, byIndex) -> {
            Map<Integer, PhoneHabit> habits = new HashMap<>();
            byIndex.forEach((index, column) -> habits.put(index, column.habit(defaultCountry)));
            habits.values().removeIf(PhoneHabit::isUnknown);
            if (!habits.isEmpty()) {
                words.put(phone.key(), PhoneHabit.word(habits));
            }
        });
        return words;
    }
}
