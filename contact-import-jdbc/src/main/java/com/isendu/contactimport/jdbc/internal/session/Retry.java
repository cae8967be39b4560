package com.isendu.contactimport.jdbc.internal.session;

import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether to retry a transaction, and waits before that. Conflicts are retried often, because concurrent
 * imports of the same people cause many; a lost connection is retried for a limited time if that is safe. Uses full
 * jitter, so that two conflicting transactions do not collide again. For one transaction; not thread-safe.
 */
public final class Retry {

    private static final int MAX_CONFLICTS = 30;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    private static final int MAX_DOUBLINGS = 10;

    private final Duration reconnectFor;
    private final @Nullable Duration patience;
    private final long begin = System.nanoTime();
    private int conflicts;
    private int losses;
    private long firstLoss;

    /**
     * Before the first try.
     *
     * @param reconnectFor how long a lost connection is worth another try; zero when that is not safe
     */
    Retry(Duration reconnectFor) {
        this(reconnectFor, null);
    }

    /**
     * Before the first try.
     *
     * @param reconnectFor how long a lost connection is worth another try; zero when that is not safe
     * @param patience how long a lock that others keep is worth another try; null for as often as a lost contest
     */
    Retry(Duration reconnectFor, @Nullable Duration patience) {
        this.reconnectFor = reconnectFor;
        this.patience = patience;
    }

    /** Waits until the next attempt, or throws if there is none. */
    void pauseOrThrow(Fault fault, SinkException exception) {
        if (fault.kind() == Fault.Kind.TRANSIENT && isPatientWith(fault) && ++conflicts < MAX_CONFLICTS) {
            pause(conflicts);
        } else if (fault.kind() == Fault.Kind.CONNECTION && mayReconnect()) {
            pause(++losses);
        } else {
            throw exception;
        }
    }

    private boolean isPatientWith(Fault fault) {
        return fault != Fault.LOCKED || patience == null || System.nanoTime() - begin < patience.toNanos();
    }

    // Since the first loss, not the first try: a commit may hang for longer until the network gives it up.
    private boolean mayReconnect() {
        if (losses == 0) {
            firstLoss = System.nanoTime();
        }
        return System.nanoTime() - firstLoss < reconnectFor.toNanos();
    }

    /** Waits a random time before another try, longer after each one; throws where the thread is interrupted. */
    public static void pause(int attempt) {
        long longest = Math.min(FIRST_PAUSE_MILLIS << Math.min(attempt - 1, MAX_DOUBLINGS), LONGEST_PAUSE_MILLIS);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.exception(Fault.INTERRUPTED);
        }
    }
}
