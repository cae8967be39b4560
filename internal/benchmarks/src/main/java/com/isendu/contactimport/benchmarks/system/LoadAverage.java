package com.isendu.contactimport.benchmarks.system;

import java.lang.management.ManagementFactory;

/** The load average of the machine, the greatest since this watch began. */
public final class LoadAverage implements AutoCloseable {

    /** Above it, wall times say more about the neighbours than about the entrants. */
    public static final double LIMIT = 3;

    private static final long INTERVAL_MILLIS = 2_000;

    private final Thread thread = new Thread(this::watch, "load average");
    private volatile double greatest = now();

    private LoadAverage() {}

    /**
     * Starts a watch.
     *
     * @return the watch, to be closed by the caller
     */
    public static LoadAverage watched() {
        LoadAverage watched = new LoadAverage();
        watched.thread.setDaemon(true);
        watched.thread.start();
        return watched;
    }

    /**
     * The greatest so far.
     *
     * @return processes that ran or wanted to run, averaged over a minute
     */
    public double greatest() {
        return Math.max(greatest, now());
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                greatest = greatest();
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double now() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
