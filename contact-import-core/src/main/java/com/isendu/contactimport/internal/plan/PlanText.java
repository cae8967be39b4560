package com.isendu.contactimport.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by name as text: a first line with the version, then one line {@code name=value} for each value, sorted by
 * name. A line break in a value is written {@code
 * } or {@code \r}, a backslash {@code \\}. Not thread-safe.
 */
final class PlanText {

    private static final String FIRST_WORD = "contact-import-plan ";
    private static final String VERSION = FIRST_WORD + "1";

    private final SortedMap<String, String> values = new TreeMap<>();

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if the text is not a plan of this version; the message names the line but no
     *     value
     */
    static PlanText parse(String text) {
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(VERSION)) {
            throw new IllegalArgumentException(
                    lines[0].startsWith(FIRST_WORD)
                            ? "the plan is of another version than " + VERSION + ": make it again"
                            : "the text is no plan: it does not begin with " + VERSION);
        }
        PlanText plan = new PlanText();
        // The last line ends with a line break, too.
        for (int line = 1; line < lines.length - 1; line++) {
            int equals = lines[line].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("line " + (line + 1) + " of the plan has no name");
            }
            plan.values.put(lines[line].substring(0, equals), unescaped(lines[line].substring(equals + 1)));
        }
        return plan;
    }

    void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    void putAll(String name, List<String> texts) {
        for (int number = 0; number < texts.size(); number++) {
            put(name + "." + number, texts.get(number));
        }
    }

    /** The value, which must be there. */
    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the plan lacks " + name);
        }
        return value;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    <T> @Nullable T as(String name, Function<String, T> conversion) {
        String value = values.get(name);
        return value == null ? null : conversion.apply(value);
    }

    List<String> all(String name) {
        List<String> texts = new ArrayList<>();
        for (String text = values.get(name + ".0"); text != null; text = values.get(name + "." + texts.size())) {
            texts.add(text);
        }
        return texts;
    }

    /** What is below a name, by the rest of the names. */
    SortedMap<String, String> below(String name) {
        String prefix = name + ".";
        SortedMap<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = c == '\\' && i + 1 < value.length() ? value.charAt(++i) : 0;
            text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 0 ? c : next);
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanText that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    /** The text. */
    String lines() {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        values.forEach((name, value) ->
                text.append(name).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return "PlanText[" + values.size() + " values]";
    }
}
