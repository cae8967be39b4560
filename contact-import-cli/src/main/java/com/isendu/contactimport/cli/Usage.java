package com.isendu.contactimport.cli;

import java.util.function.Supplier;

/** Distinguishes wrong arguments from faults. */
final class Usage {

    private Usage() {}

    /** Makes something of the arguments; what they cannot be is wrong use, with the help that goes with it. */
    static <T> T of(Streams streams, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw streams.misused(String.valueOf(e.getMessage()));
        }
    }
}
