package com.isendu.contactimport.options;

import java.util.List;
import java.util.Objects;

/** Rejects invalid arguments of options. */
final class Requirements {

    private Requirements() {}

    /** Returns a copy; rejects null for the array and its elements. */
    static <T> List<T> list(T[] values, String name) {
        Objects.requireNonNull(values, name);
        for (T value : values) {
            Objects.requireNonNull(value, name);
        }
        return List.of(values);
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
