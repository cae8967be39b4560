package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/** The codes of the library, each of which docs/error-codes.md explains. */
final class LibraryCodes {

    private LibraryCodes() {}

    static boolean contain(String code) {
        return Stream.of(ErrorCode.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .anyMatch(field -> field.getName().equals(code));
    }
}
