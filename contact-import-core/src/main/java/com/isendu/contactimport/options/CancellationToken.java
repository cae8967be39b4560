package com.isendu.contactimport.options;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops one run of an import, or one check, between two batches, from any thread. Pass a new token to
 * {@link com.isendu.contactimport.ImportEngine} for each run. The run is suspended with
 * {@link com.isendu.contactimport.error.ErrorCode#CANCELLED}. Interrupting the thread of the run has the same effect.
 * Thread-safe.
 */
public final class CancellationToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Creates a token that is not cancelled. */
    public CancellationToken() {}

    /**
     * Requests a stop after the current batch. Can be called at any time, also before the run begins, and repeatedly.
     */
    public void cancel() {
        cancelled.set(true);
    }

    /** {@return whether {@link #cancel()} was called} */
    public boolean isCancelled() {
        return cancelled.get();
    }
}
