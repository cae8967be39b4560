package com.isendu.contactimport.jdbc.internal.owner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that runs an import, as text without names: the boot id of the system, its PID namespace, the process id
 * and the start time. Only Linux supplies all of them; on other systems the owner is unknown.
 */
public final class OwnerProcess {

    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final String SEPARATOR = " ";
    private static final int PARTS = 3;

    private static final Path PROC = Path.of("/proc");
    /** The fields of a process behind its name, which may hold anything but is closed by the last parenthesis. */
    private static final int STATE = 0;

    private static final int STARTED = 19;

    private static final @Nullable String CURRENT = find();

    private OwnerProcess() {}

    /** This process, or null where the system does not identify it. */
    public static @Nullable String current() {
        return CURRENT;
    }

    /**
     * Returns whether the import no longer runs, as far as this process can determine.
     *
     * @param owner what {@link #current()} gave in the process that began or continued it
     * @param lastWritten when it last wrote something
     */
    public static boolean hasLeft(@Nullable String owner, Instant lastWritten) {
        return lastWritten.isBefore(Instant.now().minus(SILENCE)) || (owner != null && isGone(owner));
    }

    private static boolean isGone(String owner) {
        String[] parts = owner.split(SEPARATOR, -1);
        Optional<String> system = system();
        // Where not even the first process can be seen, others may be hidden too.
        boolean visible = system.isPresent() && Files.exists(PROC.resolve("1"));
        return visible
                && parts.length == PARTS
                && parts[0].equals(system.get())
                && !started(parts[1]).equals(Optional.of(parts[2]));
    }

    private static @Nullable String find() {
        String pid = String.valueOf(ProcessHandle.current().pid());
        return system().flatMap(system -> started(pid).map(start -> String.join(SEPARATOR, system, pid, start)))
                .orElse(null);
    }

    /** The system since its last start, and the space of process numbers that this process is in. */
    private static Optional<String> system() {
        try {
            String boot = text(PROC.resolve("sys/kernel/random/boot_id")).strip();
            return Optional.of(boot + Files.readSymbolicLink(PROC.resolve("self/ns/pid")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Returns the start time of a process in ticks; empty if it has ended, even if it is still a zombie. */
    private static Optional<String> started(String pid) {
        try {
            String line = text(PROC.resolve(pid).resolve("stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return ended ? Optional.empty() : Optional.of(fields[STARTED]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
