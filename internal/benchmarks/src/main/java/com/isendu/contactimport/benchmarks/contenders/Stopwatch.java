package com.isendu.contactimport.benchmarks.contenders;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * CPU time of all threads of the process, from the operating system, and wall time: of all that happens, unless the
 * contender says with {@link #measure} which parts count.
 */
public final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long cpuStart;
    private final long wallStart;
    private long cpuNanos;
    private long wallNanos;
    private boolean measuresParts;

    private Stopwatch(long cpuStart, long wallStart) {
        this.cpuStart = cpuStart;
        this.wallStart = wallStart;
    }

    /**
     * Runs since the start of the JVM.
     *
     * @return one that has run since then
     */
    public static Stopwatch ofProcess() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        Duration running = Duration.ofMillis(System.currentTimeMillis() - started);
        return new Stopwatch(0, System.nanoTime() - running.toNanos());
    }

    /**
     * Runs from now on.
     *
     * @return one that starts
     */
    public static Stopwatch started() {
        return new Stopwatch(SYSTEM.getProcessCpuTime(), System.nanoTime());
    }

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
     * @return of the parts, or of everything
     */
    public Duration cpu() {
        return Duration.ofNanos(measuresParts ? cpuNanos : SYSTEM.getProcessCpuTime() - cpuStart);
    }

    /**
     * The wall time so far.
     *
     * @return of the parts, or of everything
     */
    public Duration wall() {
        return Duration.ofNanos(measuresParts ? wallNanos : System.nanoTime() - wallStart);
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
