package com.isendu.contactimport.options;

import java.util.concurrent.atomic.AtomicBoolean;

/** Stops an import from another thread, between two batches. Thread-safe; for one import. */
public final class CancellationToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Makes a token that is not cancelled. */
    public CancellationToken() {}

    /** Asks the import to stop after the batch it is at. Can be called again. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Tells whether the import is to stop.
     *
     * @return true once {@link #cancel()} was called
     */
    public boolean isCancelled() {
        return cancelled.get();
    }
}
