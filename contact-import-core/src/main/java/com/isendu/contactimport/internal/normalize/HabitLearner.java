package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.normalize.cell.Habits;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.date.DateOrder;
import com.isendu.contactimport.internal.normalize.name.NameHabit;
import com.isendu.contactimport.internal.normalize.person.GenderLetters;
import com.isendu.contactimport.internal.normalize.place.PostcodeNormalizer;
import com.isendu.contactimport.internal.normalize.plain.DecimalMark;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Learns from the first cells of each column what a single cell does not show. */
public final class HabitLearner {

    private HabitLearner() {}

    /**
     * Learns the habits of columns.
     *
     * @param samples cells of the first rows by field, without blank ones
     * @return the habits, without the cells
     */
    public static Habits learn(Map<Field, List<String>> samples) {
        Map<String, String> words = new TreeMap<>();
        samples.forEach((field, cells) -> {
            String word = wordOf(field, cells);
            if (word != null) {
                words.put(field.key(), word);
            }
        });
        return new Habits(words);
    }

    /** Returns whether a habit means that nothing was learnt. */
    public static boolean isUnlearnt(Field field, String word) {
        return word.equals(wordOf(field, List.of()));
    }

    /** Returns whether a text is a valid habit of a field. */
    public static boolean isHabit(Field field, String text) {
        try {
            return switch (field.type()) {
                case DATE -> DateOrder.of(text).word().equals(text);
                case NUMBER -> DecimalMark.valueOf(text).name().equals(text);
                case PHONE -> PhoneHabit.word(PhoneHabit.byColumn(text)).equals(text);
                case TEXT -> isHabitOfText(field, text);
                default -> false;
            };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHabitOfText(Field field, String text) {
        if (field == ContactField.FULL_NAME) {
            return NameHabit.ofWord(text).word().equals(text);
        }
        return field != ContactField.GENDER
                || !GenderLetters.valueOf(text).name().isEmpty();
    }

    private static @Nullable String wordOf(Field field, List<String> cells) {
        return switch (field.type()) {
            case DATE -> {
                DateOrder order = DateOrder.in(cells);
                yield order == null ? null : order.word();
            }
            case NUMBER -> DecimalMark.in(cells).name();
            case TEXT -> ofText(field, cells);
            default -> null;
        };
    }

    private static @Nullable String ofText(Field field, List<String> cells) {
        if (field == ContactField.POSTCODE) {
            return PostcodeNormalizer.habit(cells);
        }
        return field == ContactField.GENDER ? GenderLetters.in(cells).name() : null;
    }
}
