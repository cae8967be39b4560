package com.isendu.contactimport.options;

import java.util.List;
import java.util.Objects;

/** Refuses arguments that no option can have. */
final class Requirements {

    private Requirements() {}

    /** A copy, of which neither the whole nor an element is null. */
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
