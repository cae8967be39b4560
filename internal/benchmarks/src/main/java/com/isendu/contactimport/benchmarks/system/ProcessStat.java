package com.isendu.contactimport.benchmarks.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What is used of a line of {@code /proc/PID/stat}.
 *
 * @param parent id of the parent
 * @param ticks CPU time of the process
 * @param ticksOfEndedChildren CPU time of its children that have ended
 */
record ProcessStat(long parent, long ticks, long ticksOfEndedChildren) {

    private static final Path PROCESSES = Path.of("/proc");
    // The same on all common builds of Linux.
    private static final Duration TICK = Duration.ofMillis(10);

    /** Of a process by its id or of {@code self}. */
    static ProcessStat of(String process) throws IOException {
        return parse(Files.readString(PROCESSES.resolve(process).resolve("stat"), StandardCharsets.ISO_8859_1));
    }

    static ProcessStat parse(String line) {
        // The second field is the name in parentheses, which may hold anything.
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        long ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        return new ProcessStat(Long.parseLong(fields[1]), own, ended);
    }

    static Duration duration(long ticks) {
        return TICK.multipliedBy(ticks);
    }
}
