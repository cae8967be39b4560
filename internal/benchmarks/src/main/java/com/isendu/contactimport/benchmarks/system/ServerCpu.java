package com.isendu.contactimport.benchmarks.system;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time of a server and all its processes, those that have ended too. */
public final class ServerCpu {

    private static final Path PROCESSES = Path.of("/proc");

    private final String server;

    private ServerCpu(String server) {
        this.server = server;
    }

    /**
     * Of the server whose process id is the first line of a file.
     *
     * @param pidFile the file
     * @return its CPU time
     * @throws IOException if there is no such file
     */
    public static ServerCpu of(Path pidFile) throws IOException {
        return new ServerCpu(Files.readAllLines(pidFile).get(0).strip());
    }

    /**
     * Reads it.
     *
     * @return what the server has used so far
     * @throws IOException if the server is not there any more
     */
    public Duration soFar() throws IOException {
        ProcessStat stat = ProcessStat.of(server);
        long ticks = stat.ticks() + stat.ticksOfEndedChildren();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                ticks += ticksOfChild(String.valueOf(process.getFileName()));
            }
        }
        return ProcessStat.duration(ticks);
    }

    private long ticksOfChild(String process) throws IOException {
        try {
            ProcessStat stat = ProcessStat.of(process);
            return Long.toString(stat.parent()).equals(server) ? stat.ticks() : 0;
        } catch (NoSuchFileException e) {
            // It has ended meanwhile.
            return 0;
        }
    }
}
