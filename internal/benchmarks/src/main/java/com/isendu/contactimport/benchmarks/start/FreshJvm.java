package com.isendu.contactimport.benchmarks.start;

import com.isendu.contactimport.benchmarks.ContactFile;
import com.isendu.contactimport.benchmarks.ContactShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs {@link FirstImport} in new JVMs, each time on the same file. */
final class FreshJvm implements AutoCloseable {

    private static final Path STAT = Path.of("/proc/self/stat");
    // The unit in /proc/PID/stat, the same on all common builds of Linux.
    private static final Duration TICK = Duration.ofMillis(10);
    /** What would load other classes on another machine. */
    private static final List<String> SETTLED = List.of(
            "-XX:+UseSerialGC",
            "-Xms256m",
            "-Xmx256m",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC");

    private final Path java;
    private final Path folder;
    private final Path file;

    private FreshJvm(Path java, Path folder, Path file) {
        this.java = java;
        this.folder = folder;
        this.file = file;
    }

    /** JVMs of this home, which import a new file of so many rows. */
    static FreshJvm of(Path javaHome, int rows) throws IOException {
        Path folder = Files.createTempDirectory("start-");
        Path file = folder.resolve("contacts.csv");
        ContactFile.write(file, ContactShape.usual(rows));
        return new FreshJvm(javaHome.resolve("bin").resolve("java"), folder, file);
    }

    /** The classes that an import loads, its own first, without those of the JVM's start. */
    List<LoadedClass> classes() throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        run(List.of("-Xlog:class+load=info:file=" + log + "::filecount=0"));
        try (Stream<String> lines = Files.lines(log)) {
            return LoadedClass.since(FirstImport.class.getName(), lines);
        }
    }

    /** CPU time of a whole process, the start of the JVM included, with these flags besides. */
    Duration cpu(List<String> flags) throws IOException, InterruptedException {
        long before = ticksOfChildren();
        run(flags);
        return TICK.multipliedBy(ticksOfChildren() - before);
    }

    private void run(List<String> flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(SETTLED);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstImport.class.getName()));
        command.addAll(List.of(file.toString(), folder.resolve("errors.csv").toString()));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the import has failed");
        }
    }

    /** CPU time of the processes that this one has started and that have ended, as Linux keeps it. */
    private static long ticksOfChildren() throws IOException {
        String line = Files.readString(STAT);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.toList()) {
                Files.delete(left);
            }
        }
        Files.delete(folder);
    }
}
