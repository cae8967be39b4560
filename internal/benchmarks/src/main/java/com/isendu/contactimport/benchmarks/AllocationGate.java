package com.isendu.contactimport.benchmarks;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.source.ContactSource;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * Fails when an import without a sink allocates 5 % more bytes a row than was recorded in
 * {@code allocation.properties}. On one thread, so that all of it is counted; bytes and not time, since they do not
 * depend on what else the machine does.
 */
public final class AllocationGate {

    private static final int ROWS = 50_000;
    private static final long SEED = 6;
    /** By then everything is compiled on a machine with nothing else to do. */
    private static final int FEWEST_TURNS = 10;
    /** What is not compiled yet allocates more: a busy machine gets time for it. */
    private static final int MOST_TURNS = 60;

    private static final double TOLERANCE = 1.05;

    private AllocationGate() {}

    /**
     * Measures and compares.
     *
     * @param arguments none
     * @throws IOException if the file of contacts cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        long recorded = recorded();
        long measured = measured(Math.round(recorded * TOLERANCE));
        System.out.printf("bytes allocated a row: %d, recorded: %d%n", measured, recorded);
        if (measured > recorded * TOLERANCE) {
            System.err.println("more than allocation.properties and its tolerance allow");
            System.exit(1);
        }
    }

    private static long recorded() throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(AllocationGate.class.getResourceAsStream("allocation.properties"))) {
            properties.load(in);
        }
        return Long.parseLong(Objects.requireNonNull(properties.getProperty("bytesPerRow")));
    }

    /** The fewest bytes of all turns, of which there are no more than needed once they are not more than the limit. */
    private static long measured(long limit) throws IOException {
        Path file = ContactFile.write(ROWS, SEED);
        Path errors = Files.createTempFile("errors", ".csv");
        try {
            long least = Long.MAX_VALUE;
            for (int turn = 0; turn < MOST_TURNS && (turn < FEWEST_TURNS || least > limit); turn++) {
                least = Math.min(least, bytesOf(() -> imported(file, errors)) / ROWS);
            }
            return least;
        } finally {
            Files.deleteIfExists(errors);
            Files.deleteIfExists(file);
        }
    }

    private static long bytesOf(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(self);
        work.run();
        return threads.getThreadAllocatedBytes(self) - before;
    }

    private static void imported(Path file, Path errors) {
        ImportOptions options = ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("gate"))
                .errorCsv(errors)
                .threads(1)
                .build();
        ImportEngine.builder(batch -> BatchOutcome.all(batch, RowOutcome.CREATED))
                .build()
                .run(ContactSource.of(file), options);
    }
}
