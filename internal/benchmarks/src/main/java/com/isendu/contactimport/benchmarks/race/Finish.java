package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.Tally;
import java.time.Duration;
import java.util.Arrays;

/** What a contender's process says at its end, in one line. */
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

    /** Finds the line in the output of the process. */
    static Finish in(String output) {
        long[] numbers = output.lines()
                .filter(line -> line.startsWith(MARK))
                .flatMapToLong(
                        line -> Arrays.stream(line.split(" ", -1)).skip(1).mapToLong(Long::parseLong))
                .toArray();
        if (numbers.length != 6) {
            throw new IllegalStateException("the contender has not told what it did");
        }
        Tally tally = new Tally(numbers[0], numbers[1], numbers[2]);
        return new Finish(tally, Duration.ofNanos(numbers[3]), Duration.ofNanos(numbers[4]), numbers[5]);
    }
}
