package com.isendu.contactimport.benchmarks;

import java.util.HashMap;
import java.util.Map;

/**
 * A word and options of the form {@code --name value}.
 *
 * @param name the word; empty when there is none
 * @param options values by name
 */
public record Arguments(String name, Map<String, String> options) {

    /** The rows of the published figures. */
    private static final int USUAL_ROWS = 1_000_000;

    /** Copies the options. */
    public Arguments {
        options = Map.copyOf(options);
    }

    /**
     * Reads a command line.
     *
     * @param words its words
     * @return what they say
     * @throws IllegalArgumentException if an option has no value or there is more than one word
     */
    public static Arguments of(String... words) {
        String name = "";
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("--") && i + 1 < words.length) {
                options.put(words[i].substring(2), words[++i]);
            } else if (name.isEmpty()) {
                name = words[i];
            } else {
                throw new IllegalArgumentException("not understood: " + words[i]);
            }
        }
        return new Arguments(name, options);
    }

    /**
     * A text.
     *
     * @param option its name
     * @param otherwise what holds without the option
     * @return the value
     */
    public String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    /**
     * A number.
     *
     * @param option its name
     * @param otherwise what holds without the option
     * @return the value
     * @throws NumberFormatException if it is none
     */
    public int number(String option, int otherwise) {
        return Integer.parseInt(text(option, String.valueOf(otherwise)));
    }

    /**
     * The shape that the options {@code rows}, {@code faulty} (percent) and {@code seed} tell.
     *
     * @return the shape; the usual one without options
     */
    public ContactShape shape() {
        return new ContactShape(
                number("rows", USUAL_ROWS),
                number("faulty", ContactShape.USUAL_FAULTY_PERCENT),
                Long.parseLong(text("seed", String.valueOf(ContactShape.USUAL_SEED))));
    }
}
