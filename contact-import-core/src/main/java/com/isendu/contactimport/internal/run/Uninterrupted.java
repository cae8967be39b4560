package com.isendu.contactimport.internal.run;

/** Does what a cancelled import still has to do: an interrupted thread would get no connection to do it with. */
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
