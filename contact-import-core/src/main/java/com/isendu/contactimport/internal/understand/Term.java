package com.isendu.contactimport.internal.understand;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One option in the terms of an import. What is not given is not written, and what is not written keeps its default.
 *
 * @param name its name in the terms
 * @param get takes it from options
 * @param text writes it
 * @param value reads it
 * @param set gives it to a builder of options
 * @param <O> the options
 * @param <B> their builder
 * @param <T> the option
 */
record Term<O, B, T>(
        String name,
        Function<O, Optional<T>> get,
        Function<T, String> text,
        Function<String, T> value,
        BiConsumer<B, T> set) {

    void write(O options, Map<String, String> texts) {
        get.apply(options).map(text).ifPresent(written -> texts.put(name, written));
    }

    void read(Map<String, String> texts, B builder) {
        String written = texts.get(name);
        if (written != null) {
            set.accept(builder, value.apply(written));
        }
    }
}
