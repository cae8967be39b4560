package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.report.ImportPreview.UnknownChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of the first records that are not choices of their fields. */
final class UnknownChoices {

    private UnknownChoices() {}

    /** Each once, the most frequent ones of a field first. */
    static List<UnknownChoice> in(SourcePlan plan, List<List<String>> samples) {
        Set<Field> choices = plan.bound().fields().stream()
                .filter(field -> field.type() == FieldType.CHOICE)
                .collect(Collectors.toSet());
        List<UnknownChoice> unknown = new ArrayList<>();
        for (Field field : choices) {
            Map<String, Integer> counts = counts(field, plan, samples);
            counts.forEach((value, count) -> unknown.add(new UnknownChoice(field.key(), value, count)));
        }
        unknown.sort(Comparator.comparing(UnknownChoice::field)
                .thenComparing(Comparator.comparingInt(UnknownChoice::count).reversed()));
        return unknown;
    }

    private static Map<String, Integer> counts(Field field, SourcePlan plan, List<List<String>> samples) {
        // Invalid values are never dropped here, because they are searched for.
        FieldSlots slots =
                OptionParts.fields(plan.options().customFields(), plan.mapping().mapping());
        Normalizer normalizer = new Normalizer(plan.normalizing(Set.of(field)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Candidate candidate : SampleCells.candidates(samples, plan.bound(), slots)) {
            String cell = candidate.value(field);
            normalizer.normalize(candidate);
            boolean isUnknown = candidate.errors().stream()
                    .anyMatch(error -> error.code().equals(ErrorCode.CHOICE_UNKNOWN)
                            && field.key().equals(error.field()));
            if (cell != null && isUnknown) {
                counts.merge(Characters.strip(cell), 1, Integer::sum);
            }
        }
        return counts;
    }
}
