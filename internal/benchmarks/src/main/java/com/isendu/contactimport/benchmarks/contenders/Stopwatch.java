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
     * @param <T> what it comes to
     * @param <E> what it may throw
     * @return what the part has come to
     * @throws E if the part does
     */
    public <T, E extends Exception> T measure(Part<T, E> part) throws E {
        measuresParts = true;
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        T result = part.run();
        cpuNanos += SYSTEM.getProcessCpuTime() - cpu;
        wallNanos += System.nanoTime() - wall;
        return result;
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
     * @param <T> what it comes to
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Part<T, E extends Exception> {

        /**
         * Does it.
         *
         * @return what it comes to
         * @throws E if it fails
         */
        T run() throws E;
    }
}
