package com.isendu.contactimport.internal.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes texts of terms: required values and lists. */
final class TermTexts {

    private TermTexts() {}

    static String get(String name, Map<String, String> texts) {
        String text = texts.get(name);
        if (text == null) {
            throw malformed();
        }
        return text;
    }

    /** Writes an option; one that is not given is not written. */
    static void put(String name, @Nullable Object value, Map<String, String> texts) {
        if (value != null) {
            texts.put(name, value.toString());
        }
    }

    /** Reads an option and hands it on; one that is not written keeps its default. */
    static <T> void read(String name, Map<String, String> texts, Function<String, T> value, Consumer<T> set) {
        String written = texts.get(name);
        if (written != null) {
            set.accept(value.apply(written));
        }
    }

    static void putAll(String name, List<String> values, Map<String, String> texts) {
        for (int number = 0; number < values.size(); number++) {
            texts.put(name + "." + number, values.get(number));
        }
    }

    static List<String> all(String name, Map<String, String> texts) {
        List<String> values = new ArrayList<>();
        for (String text = texts.get(name + ".0"); text != null; text = texts.get(name + "." + values.size())) {
            values.add(text);
        }
        return values;
    }

    static IllegalArgumentException malformed() {
        return new IllegalArgumentException("the terms are not those that this library writes");
    }
}
