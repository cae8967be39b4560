package com.isendu.contactimport.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words. */
abstract class Choice<T> implements ITypeConverter<T> {

    private final Map<String, T> words;

    Choice(Map<String, T> words) {
        this.words = new TreeMap<>(words);
    }

    @Override
    public final T convert(String value) {
        T chosen = words.get(value.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new TypeConversionException("expected one of " + String.join(", ", words.keySet()));
        }
        return chosen;
    }
}
