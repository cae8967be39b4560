package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.options.CancellationToken;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that this node runs, to stop them at once. Thread-safe. */
final class RunningJobs {

    private final Map<String, CancellationToken> tokens = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** Notes that a job runs; the token is cancelled already where the node stops. */
    CancellationToken begin(String job) {
        CancellationToken token = new CancellationToken();
        tokens.put(job, token);
        if (closing) {
            token.cancel();
        }
        return token;
    }

    void end(String job) {
        tokens.remove(job);
    }

    void cancel(String job) {
        CancellationToken token = tokens.get(job);
        if (token != null) {
            token.cancel();
        }
    }

    /** Stops all running jobs between two batches, so that other nodes continue them. */
    void close() {
        closing = true;
        tokens.values().forEach(CancellationToken::cancel);
    }

    boolean isClosing() {
        return closing;
    }
}
