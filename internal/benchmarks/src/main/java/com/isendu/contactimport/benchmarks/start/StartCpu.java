package com.isendu.contactimport.benchmarks.start;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * CPU time of first imports with one compiler, C1, which repeats better than with both; and of what people write by
 * hand, by turns, so that the speed of the machine and its neighbours cancel out.
 */
final class StartCpu {

    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    private final List<Round> rounds = new ArrayList<>();

    private StartCpu() {}

    /** Measures so many rounds. */
    static StartCpu of(FreshJvm jvm, int rounds) throws IOException, InterruptedException {
        StartCpu measured = new StartCpu();
        for (int i = 0; i < rounds; i++) {
            Duration ours = jvm.cpu(Contenders.CONTACT_IMPORT, ONE_COMPILER);
            measured.rounds.add(new Round(ours, jvm.cpu(Contenders.JACKSON, ONE_COMPILER)));
        }
        return measured;
    }

    /** Milliseconds of the import in each round, the least first. */
    double[] millis() {
        return rounds.stream()
                .mapToDouble(round -> round.ours().toMillis())
                .sorted()
                .toArray();
    }

    /** What the import takes, times what it takes by hand, in each round; the least first. */
    double[] ratios() {
        return rounds.stream().mapToDouble(Round::ratio).sorted().toArray();
    }

    static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The least and the greatest. */
    static String spread(double[] sorted, String format) {
        double[] ends = {sorted[0], sorted[sorted.length - 1]};
        return String.join(
                " to ",
                Arrays.stream(ends)
                        .mapToObj(end -> String.format(Locale.ROOT, format, end))
                        .toList());
    }

    private record Round(Duration ours, Duration byHand) {

        double ratio() {
            return (double) ours.toNanos() / byHand.toNanos();
        }
    }
}
