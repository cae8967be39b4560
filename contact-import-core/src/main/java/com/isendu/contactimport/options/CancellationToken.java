package com.isendu.contactimport.options;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops one run of an import from another thread, between two batches: given to
 * {@link com.isendu.contactimport.ImportEngine} beside source and options, one token for each run. The import is
 * suspended with {@link com.isendu.contactimport.error.ErrorCode#CANCELLED}. Interrupting the thread that runs the
 * import does the same, without a token. Thread-safe.
 */
public final class CancellationToken {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** Makes a token that is not cancelled. */
    public CancellationToken() {}

    /**
     * Asks the import to stop after the batch it is at. Can be called again, also when the import has not begun or has
     * ended.
     */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Returns whether the import is to stop.
     *
     * @return true once {@link #cancel()} was called
     */
    public boolean isCancelled() {
        return cancelled.get();
    }
}
