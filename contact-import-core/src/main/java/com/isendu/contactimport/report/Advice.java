package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One option that would have brought in many rows in error, and leaves every sound row as it is, found by trying it on
 * them. Which value is the right one only a person knows: a number can be somebody's in more than one country.
 * Immutable and thread-safe; holds no cell.
 *
 * @param option the name of a method of the builder of options, such as {@code defaultCountry}
 * @param field the key of the field whose errors disappear; null where the option concerns whole rows
 * @param failing how many of the rows that were tried have such an error; at least 1
 * @param choices what the option could say, the best first; at least one; copied
 */
public record Advice(String option, @Nullable String field, int failing, List<Choice> choices) {

    /** Of how many rows in error the options are tried at most: the first ones. */
    public static final int MAX_ROWS = 1_000;

    /** Copies the choices. */
    public Advice {
        Objects.requireNonNull(option, "option");
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("an advice needs a choice");
        }
    }

    /**
     * Returns the advice as a sentence.
     *
     * @param messages the language
     * @return one sentence with counts, such as <i>409 of 412 rows with an error in “Phone” are imported with the
     *     default country IT.</i>; names a column by its header text
     */
    public String text(ErrorMessages messages) {
        String others = choices.stream()
                .skip(1)
                .map(choice -> messages.text("advice.other", parameters(choice, messages)))
                .collect(Collectors.joining());
        return messages.text("advice." + option, parameters(choices.get(0), messages)) + others;
    }

    private Map<String, String> parameters(Choice choice, ErrorMessages messages) {
        return Map.of(
                "cured",
                String.valueOf(choice.cured),
                "failing",
                String.valueOf(failing),
                "value",
                choice.shown(),
                "name",
                field == null ? "" : messages.fieldName(field));
    }

    /**
     * One value of the option.
     *
     * @param value as the option takes it; for a mapping the number of the column and its letters, as in {@code 3 (C)}
     * @param header for a mapping the header text of the column, for showing to the person who imports; null where
     *     there is none
     * @param cured how many of the failing rows would be imported
     */
    public record Choice(String value, @Nullable String header, int cured) {

        /** Refuses a value that is null. */
        public Choice {
            Objects.requireNonNull(value, "value");
        }

        /**
         * A value that is no column.
         *
         * @param value as the option takes it
         * @param cured how many of the failing rows would be imported
         */
        public Choice(String value, int cured) {
            this(value, null, cured);
        }

        private String shown() {
            return header == null ? value : value + " “" + header + "”";
        }

        /** Shows no header text. */
        @Override
        public String toString() {
            return "Choice[" + value + ", " + cured + "]";
        }
    }
}
