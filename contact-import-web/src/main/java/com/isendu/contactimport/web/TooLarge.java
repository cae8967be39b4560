package com.isendu.contactimport.web;

import java.util.stream.Stream;

/** Tells uploads that go beyond the limit from other faults: the server has no type of its own for them. */
final class TooLarge {

    private TooLarge() {}

    static boolean is(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> message.contains("max length exceeded") || message.contains("maxFileSize"));
    }
}
