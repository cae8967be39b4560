package com.isendu.contactimport.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The most memory that a process has held, as Linux keeps it in {@code /proc}. */
public final class PeakMemory {

    private PeakMemory() {}

    /**
     * Reads it.
     *
     * @param process an id, or {@code self}
     * @return KiB; 0 when the process has ended
     * @throws IOException if the system does not say
     */
    public static long kibOf(String process) throws IOException {
        Path status = Path.of("/proc", process, "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
