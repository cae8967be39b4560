package com.isendu.contactimport.cli;

import com.isendu.contactimport.options.CancellationToken;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The signals by which a process is asked to end: SIGINT (Ctrl-C), SIGTERM and SIGHUP. An import is suspended, and the
 * process ends when that is done and reported; whatever else a command does ends at once. Thread-safe.
 */
final class StopSignals {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop);
    private @Nullable Runnable suspension;
    private volatile int exitCode;

    StopSignals() {}

    /** Returns the signals of this process. */
    static StopSignals ofProcess() {
        StopSignals signals = new StopSignals();
        Runtime.getRuntime().addShutdownHook(signals.hook);
        return signals;
    }

    /**
     * An import begins.
     *
     * @param heard what to do when a signal arrives, besides suspending the import
     * @return what suspends the import
     */
    synchronized CancellationToken importing(Runnable heard) {
        CancellationToken token = new CancellationToken();
        suspension = () -> {
            heard.run();
            token.cancel();
        };
        return token;
    }

    private synchronized @Nullable Runnable suspension() {
        return suspension;
    }

    // The virtual machine ends when this does.
    private void stop() {
        Runnable running = suspension();
        if (running != null) {
            running.run();
            awaitEnd();
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private void awaitEnd() {
        boolean waiting = true;
        while (waiting) {
            try {
                ended.await();
                waiting = false;
            } catch (InterruptedException e) {
                // Nobody has a reason to; the import counts more.
            }
        }
    }

    /** Ends the process when its command has ended and everything is reported. */
    void end(int code) {
        exitCode = code;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It runs already.
            ended.countDown();
        }
        System.exit(code);
    }
}
