package com.isendu.contactimport.benchmarks.contenders;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * CPU time of all threads of the process, from the operating system, and wall time. It runs from the start of the JVM, unless the
 * contender says with {@link #measure} which parts count.
 */
public final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long cpuNanos;
    private long wallNanos;
    private boolean measuresParts;

    /**
     * Counts this part, and from now on only parts.
     *
     * @param part what to do
     * @param <E> what it may throw
     * @throws E if the part does
     */
    public <E extends Exception> void measure(Part<E> part) throws E {
        measuresParts = true;
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        part.run();
        cpuNanos += SYSTEM.getProcessCpuTime() - cpu;
        wallNanos += System.nanoTime() - wall;
    }

    /**
     * The CPU time so far.
     *
     * @return of the parts, or of the whole process
     */
    public Duration cpu() {
        return Duration.ofNanos(measuresParts ? cpuNanos : SYSTEM.getProcessCpuTime());
    }

    /**
     * The wall time so far.
     *
     * @return of the parts, or since the JVM started
     */
    public Duration wall() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return measuresParts ? Duration.ofNanos(wallNanos) : Duration.ofMillis(System.currentTimeMillis() - started);
    }

    /**
     * A part that counts.
     *
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Part<E extends Exception> {

        /**
         * Does it.
         *
         * @throws E if it fails
         */
        void run() throws E;
    }
}
