package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.Tally;
import java.time.Duration;
import java.util.Arrays;

/** What a contender's process says at the end of an import, in one line. */
record Finish(Tally tally, Duration cpu, Duration wall, long peakKib) {

    private static final String MARK = "FINISH";

    String line() {
        return String.join(
                " ",
                MARK,
                Long.toString(tally.stored()),
                Long.toString(tally.faulty()),
                Long.toString(tally.repeated()),
                Long.toString(cpu.toNanos()),
                Long.toString(wall.toNanos()),
                Long.toString(peakKib));
    }

    static boolean isIn(String line) {
        return line.startsWith(MARK + " ");
    }

    /** Reads such a line. */
    static Finish in(String line) {
        long[] numbers = Arrays.stream(line.split(" ", -1))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        Tally tally = new Tally(numbers[0], numbers[1], numbers[2]);
        return new Finish(tally, Duration.ofNanos(numbers[3]), Duration.ofNanos(numbers[4]), numbers[5]);
    }
}
