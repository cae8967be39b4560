package com.isendu.contactimport.options;

/** Refuses arguments that no option can have. */
final class Requirements {

    private Requirements() {}

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
