package com.isendu.contactimport.benchmarks.race;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * CPU time of a server and all its processes, those that have ended too, as Linux keeps it in {@code /proc}.
 */
final class ServerCpu {

    // The unit in /proc/PID/stat, the same on all common builds of Linux.
    private static final Duration TICK = Duration.ofMillis(10);
    private static final Path PROCESSES = Path.of("/proc");

    private final long server;

    private ServerCpu(long server) {
        this.server = server;
    }

    /** Of the server whose process id is the first line of this file. */
    static ServerCpu of(Path pidFile) throws IOException {
        return new ServerCpu(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()));
    }

    Duration soFar() throws IOException {
        long ticks = stat(PROCESSES.resolve(Long.toString(server))).ticksWithEndedChildren();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                ticks += ticksOfChild(process);
            }
        }
        return TICK.multipliedBy(ticks);
    }

    private long ticksOfChild(Path process) throws IOException {
        try {
            Stat stat = stat(process);
            return stat.parent() == server ? stat.ticks() : 0;
        } catch (NoSuchFileException e) {
            // It has ended meanwhile.
            return 0;
        }
    }

    private static Stat stat(Path process) throws IOException {
        return Stat.parse(Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1));
    }

    /** What is used of a line of {@code /proc/PID/stat}. */
    record Stat(long parent, long ticks, long ticksWithEndedChildren) {

        static Stat parse(String line) {
            // The second field is the name in parentheses, which may hold anything.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            long ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            return new Stat(Long.parseLong(fields[1]), own, own + ended);
        }
    }
}
