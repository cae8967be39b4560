package com.isendu.contactimport.internal.run;

/**
 * Runs the last steps of a cancelled import without the interrupt of the thread, with which it would get no connection.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    /** The interrupt is there again afterwards. */
    static void run(Runnable action) {
        boolean interrupted = Thread.interrupted();
        try {
            action.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
