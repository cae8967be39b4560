package com.isendu.contactimport.web;

import java.util.stream.Stream;

/** Tells uploads that go beyond the limit, or are no forms, from faults of ours: the server has no types of its own for them. */
final class BrokenUpload {

    private BrokenUpload() {}

    static boolean isTooLarge(Throwable thrown) {
        return says(thrown, "max file size exceeded") || says(thrown, "max length exceeded");
    }

    static boolean isNoForm(Throwable thrown) {
        return says(thrown, "bad multipart");
    }

    private static boolean says(Throwable thrown, String text) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(text));
    }
}
