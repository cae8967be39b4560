package com.isendu.contactimport.testkit.exam;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where imports on threads of their own wait for each other, so that what can happen at once does. */
final class Meeting {

    private static final int PATIENCE_SECONDS = 60;

    private final Thread maker = Thread.currentThread();
    private final CyclicBarrier barrier;

    Meeting(int imports) {
        this.barrier = new CyclicBarrier(imports);
    }

    boolean concerns() {
        return Thread.currentThread() != maker;
    }

    void await() {
        if (!concerns()) {
            return;
        }
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
