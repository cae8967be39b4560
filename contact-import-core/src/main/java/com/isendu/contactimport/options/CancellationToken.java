package com.isendu.contactimport.options;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops one run of an import between two batches, from any thread. Pass a new token to
 * {@link com.isendu.contactimport.ImportEngine} for each run. The import is suspended with
 * {@link com.isendu.contactimport.error.ErrorCode#CANCELLED}. Interrupting the thread that runs the import has the same
 * effect. Thread-safe.
 */
public final class CancellationToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Creates a token that is not cancelled. */
    public CancellationToken() {}

    /**
     * Requests a stop after the current batch. Can be called repeatedly, and before the import begins or after it has
     * ended.
     */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Returns whether cancellation was requested.
     *
     * @return true once {@link #cancel()} was called
     */
    public boolean isCancelled() {
        return cancelled.get();
    }
}
