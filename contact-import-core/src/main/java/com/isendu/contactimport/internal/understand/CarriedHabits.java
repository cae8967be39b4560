package com.isendu.contactimport.internal.understand;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.internal.normalize.HabitLearner;
import com.isendu.contactimport.internal.read.Table;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.Column;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The formats of the original columns and the further columns of addresses, carried in the name of a reserved column of
 * an error CSV. Its rows are only those in error, from which another order of day and month might be learnt.
 *
 * @param words the words by name: field and column of a habit, or one of the names in this class
 */
record CarriedHabits(Map<String, String> words) {

    private static final String ADDRESSES = "addresses";
    private static final String COUNTRY = "country";

    /** Returns the habits of the reserved column of an error CSV; empty if it has none. */
    static CarriedHabits in(Table table) {
        Map<String, String> words = new TreeMap<>();
        table.columns().stream()
                .map(Column::name)
                .filter(ReservedColumns::isHabits)
                .flatMap(name -> Arrays.stream(name.strip().split(" ", -1)).skip(1))
                .map(word -> word.split("=", 2))
                .filter(word -> word.length == 2)
                .forEach(word -> words.put(word[0], decoded(word[1])));
        return new CarriedHabits(words);
    }

    /** Returns the name of the reserved column for an error CSV of this plan; empty where there is nothing to say. */
    static Optional<String> nameFor(SourcePlan plan) {
        Map<String, String> words = new TreeMap<>();
        for (Field field : plan.bound().fields()) {
            String habit = plan.habits().of(field);
            if (habit != null && counts(field, plan) && !HabitLearner.isUnlearnt(field, habit)) {
                words.put(name(field, plan), habit);
                if (field.type() == FieldType.PHONE) {
                    words.put(COUNTRY, countryOf(plan.options()));
                }
            }
        }
        List<Integer> unlinked = plan.addressColumns().stream()
                .filter(column -> !plan.bound().columns().contains(column))
                .toList();
        if (!unlinked.isEmpty()) {
            words.put(ADDRESSES, unlinked.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(ReservedColumns.HABITS + written(words));
    }

    /** How full names are written counts only where they are split. */
    private static boolean counts(Field field, SourcePlan plan) {
        return field != ContactField.FULL_NAME || plan.options().splitNames();
    }

    private static String written(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> " " + word.getKey() + "=" + URLEncoder.encode(word.getValue(), UTF_8))
                .collect(Collectors.joining());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String name(Field field, SourcePlan plan) {
        return URLEncoder.encode(field.key(), UTF_8) + "@" + plan.bound().column(field);
    }

    private static String countryOf(ImportOptions options) {
        return Objects.requireNonNullElse(options.defaultCountry(), "");
    }

    /**
     * Returns the habits of the fields that a plan links to the same columns; those of phones only under the same
     * country.
     */
    Map<String, String> of(SourcePlan plan, ImportOptions options) {
        Map<String, String> habits = new TreeMap<>();
        boolean sameCountry = countryOf(options).equals(words.get(COUNTRY));
        for (Field field : plan.bound().fields()) {
            String habit = words.get(name(field, plan));
            if (habit != null
                    && (field.type() != FieldType.PHONE || sameCountry)
                    && HabitLearner.isHabit(field, habit)) {
                habits.put(field.key(), habit);
            }
        }
        return habits;
    }

    /** Returns the columns that hold addresses and are linked to nothing, of so many columns. */
    List<Integer> addressColumns(int width) {
        return Arrays.stream(words.getOrDefault(ADDRESSES, "").split(" ", -1))
                .filter(column -> column.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(column -> column < width)
                .toList();
    }

    /** Shows no name of a field. */
    @Override
    public String toString() {
        return "CarriedHabits[" + words.size() + "]";
    }
}
