package com.isendu.contactimport.benchmarks.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code start}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Counts the classes that the first import of a JVM loads, into H2 in memory.")
public final class StartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rows", defaultValue = "500", description = "How many data rows. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(
            names = "--java",
            paramLabel = "HOME",
            defaultValue = "${sys:java.home}",
            description = "The Java home of the JVM to start. Default: ${DEFAULT-VALUE}.")
    private Path javaHome = Path.of("");

    @Option(names = "--packages", description = "Print how many classes each package has, and how many are hidden.")
    private boolean packages;

    @Option(names = "--names", description = "Print the names of the classes in the order they are loaded in.")
    private boolean names;

    /** For picocli to fill. */
    public StartCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (FreshJvm jvm = FreshJvm.of(javaHome, rows)) {
            List<LoadedClass> classes = jvm.classes();
            if (names) {
                classes.forEach(loaded -> out.println(loaded.name()));
            }
            if (packages) {
                out.print(PackageHistogram.of(classes));
            }
            out.println("classes loaded by a first import of " + rows + " rows: " + classes.size());
            out.flush();
        }
        return 0;
    }
}
