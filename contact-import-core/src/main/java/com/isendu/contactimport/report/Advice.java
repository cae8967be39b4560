package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An option with which many of the rows in error would have been imported. A trial has shown that the option corrects
 * these rows and changes no valid row. Only a person can choose the right value: the same digits can be a valid phone
 * number in several countries. Contains no cell. Immutable and thread-safe.
 *
 * @param option the name of a method of {@code ImportOptions.Builder}, such as {@code defaultCountry}
 * @param field the key of the field whose errors disappear; null if the option affects whole rows
 * @param failing number of tried rows with an error in the field, or with any error if {@code field} is null; at least
 *     1
 * @param choices possible values of the option, the best first; at least one; copied
 */
public record Advice(String option, @Nullable String field, int failing, List<Choice> choices) {

    /** The maximum number of rows in error on which options are tried; the first ones are used. */
    public static final int MAX_ROWS = 1_000;

    /** Copies the choices. */
    public Advice {
        Objects.requireNonNull(option, "option");
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("advice needs a choice");
        }
    }

    /**
     * Returns the advice as a sentence.
     *
     * @param messages the messages in the language of the sentence
     * @return one sentence with counts, such as <i>Choose IT as the default country to import 409 of 412 rows with an
     *     error in “Phone”.</i>; names a column by its header text
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
     * A value of the option.
     *
     * @param value the value as the option expects it; for a mapping, the number and letters of the column, as in
     *     {@code 3 (C)}
     * @param header for a mapping, the header text of the column, to show to the person who imports; null if there is
     *     none
     * @param cured number of the failing rows that would be imported
     */
    public record Choice(String value, @Nullable String header, int cured) {

        /** Rejects a null value. */
        public Choice {
            Objects.requireNonNull(value, "value");
        }

        /**
         * Creates a choice that is not a column.
         *
         * @param value the value as the option expects it
         * @param cured number of the failing rows that would be imported
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
