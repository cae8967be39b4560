package com.isendu.contactimport.web.upload;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where the checks of all accounts are made, a few at a time; without any there are no threads. */
final class CheckExecutor implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final long SECONDS = 30;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    CheckExecutor() {
        threads.allowCoreThreadTimeOut(true);
    }

    void run(Check check) {
        threads.execute(check);
    }

    /** Waits for those that run, which were cancelled before. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
