package com.isendu.contactimport.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The readings of {@link ReadingBenchmark} in turns, for a machine that is not quiet: the CPU time of the thread and
 * what it allocated hardly depend on the neighbours, and the ratio is the median of those of each turn.
 */
public final class ReadingRace {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 4;
    private static final int TURNS = 9;
    private static final int ROWS = 1_000_000;

    private final ReadingBenchmark benchmark = new ReadingBenchmark();

    private ReadingRace() {}

    /** Runs the race. */
    public static void main(String[] args) throws IOException {
        new ReadingRace().run();
    }

    private void run() throws IOException {
        benchmark.rows = ROWS;
        benchmark.writeFile();
        try {
            for (int i = 0; i < WARM_UP; i++) {
                turn();
            }
            Turn[] turns = new Turn[TURNS];
            for (int i = 0; i < TURNS; i++) {
                turns[i] = turn();
            }
            report("FastCSV alone", turns, Turn::parser);
            report("records", turns, Turn::records);
            report("open and records", turns, Turn::whole);
        } finally {
            benchmark.deleteFile();
        }
    }

    private Turn turn() throws IOException {
        Cost parser = Cost.of(benchmark::fastCsvAlone);
        ReadingBenchmark.Opened opened = new ReadingBenchmark.Opened();
        opened.open(benchmark);
        Cost records = Cost.of(() -> benchmark.records(opened));
        opened.close();
        Cost whole = Cost.of(benchmark::openAndRecords);
        if (records.length() != whole.length() || parser.length() <= records.length()) {
            throw new IllegalStateException("the contenders have not read the same cells");
        }
        return new Turn(parser, records, whole);
    }

    private static void report(String name, Turn[] turns, Function<Turn, Cost> contender) {
        System.out.printf(
                Locale.ROOT,
                "%-18s %5.0f ns CPU a row, %4.0f bytes a row, %.2f times the CPU of the parser alone (%.2f to %.2f)%n",
                name,
                sorted(turns, turn -> contender.apply(turn).nanos())[TURNS / 2] / ROWS,
                sorted(turns, turn -> contender.apply(turn).bytes())[TURNS / 2] / ROWS,
                ratios(turns, contender)[TURNS / 2],
                ratios(turns, contender)[0],
                ratios(turns, contender)[TURNS - 1]);
    }

    private static double[] ratios(Turn[] turns, Function<Turn, Cost> contender) {
        return sorted(
                turns,
                turn -> (double) contender.apply(turn).nanos() / turn.parser().nanos());
    }

    private static double[] sorted(Turn[] turns, ToDoubleFunction<Turn> value) {
        return Arrays.stream(turns).mapToDouble(value).sorted().toArray();
    }

    private record Turn(Cost parser, Cost records, Cost whole) {}

    /** What a reading took, and the sum of the lengths of the cells it found. */
    private record Cost(long nanos, long bytes, long length) {

        static Cost of(Reading reading) throws IOException {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = THREADS.getCurrentThreadCpuTime();
            long length = reading.run();
            return new Cost(
                    THREADS.getCurrentThreadCpuTime() - nanos,
                    THREADS.getCurrentThreadAllocatedBytes() - bytes,
                    length);
        }
    }

    @FunctionalInterface
    private interface Reading {

        long run() throws IOException;
    }
}
