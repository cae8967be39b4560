package com.isendu.contactimport.benchmarks.start;

import com.isendu.contactimport.benchmarks.ContactFile;
import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.system.ChildrenCpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs first imports in new JVMs, each time on the same file. */
final class FreshJvm implements AutoCloseable {

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
        run("-Xlog:class+load=info:file=" + log + "::filecount=0", FirstImport.class);
        try (Stream<String> lines = Files.lines(log)) {
            return LoadedClass.since(FirstImport.class.getName(), lines);
        }
    }

    /**
     * CPU time of a whole process in which a contender imports, the start of the JVM included, with this flag besides.
     */
    Duration cpu(Contenders contender, String flag) throws IOException, InterruptedException {
        Duration before = ChildrenCpu.soFar();
        run(flag, FirstRun.class, contender.name());
        return ChildrenCpu.soFar().minus(before);
    }

    private void run(String flag, Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString(), flag));
        command.addAll(SETTLED);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(file.toString(), folder.resolve("errors.csv").toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the import has failed: " + Files.readString(output));
        }
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
