package com.isendu.contactimport.benchmarks.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * Fails when the first import of a JVM, 500 rows, loads more classes than {@code start.properties} allows, or takes
 * more CPU than it allows in comparison with an import written by hand. The number of classes repeats to one in a
 * thousand; CPU does not, so its limit is a wide one.
 */
public final class StartGate {

    private static final int ROWS = 500;
    private static final int FEWEST_ROUNDS = 3;
    /** A disturbed round is no reason to fail: there are more of them. */
    private static final int MOST_ROUNDS = 9;

    private final Properties limits;

    private StartGate(Properties limits) {
        this.limits = limits;
    }

    /**
     * Measures and compares.
     *
     * @param arguments none
     * @throws IOException if the file of contacts cannot be written
     * @throws InterruptedException if it is stopped
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        StartGate gate = new StartGate(limits());
        try (FreshJvm jvm = FreshJvm.of(Path.of(System.getProperty("java.home")), ROWS)) {
            boolean passesClasses = gate.passesClasses(jvm);
            boolean passesCpu = gate.passesCpu(jvm);
            if (!passesClasses || !passesCpu) {
                System.err.println("more than start.properties allows");
                System.exit(1);
            }
        }
    }

    private boolean passesClasses(FreshJvm jvm) throws IOException, InterruptedException {
        int limit = Integer.parseInt(limit("classes"));
        int loaded = jvm.classes().size();
        System.out.printf("classes loaded by a first import of %d rows: %d, limit: %d%n", ROWS, loaded, limit);
        return loaded <= limit;
    }

    private boolean passesCpu(FreshJvm jvm) throws IOException, InterruptedException {
        double limit = Double.parseDouble(limit("cpuRatio"));
        StartCpu cpu = StartCpu.of(jvm, FEWEST_ROUNDS);
        if (StartCpu.median(cpu.ratios()) > limit) {
            cpu = StartCpu.of(jvm, MOST_ROUNDS);
        }
        double ratio = StartCpu.median(cpu.ratios());
        System.out.printf(
                Locale.ROOT,
                "CPU of a first import of %d rows with C1, by that of one written by hand: %.2f, limit: %.2f%n",
                ROWS,
                ratio,
                limit);
        return ratio <= limit;
    }

    private String limit(String name) {
        return Objects.requireNonNull(limits.getProperty(name));
    }

    private static Properties limits() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(StartGate.class.getResourceAsStream("start.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
