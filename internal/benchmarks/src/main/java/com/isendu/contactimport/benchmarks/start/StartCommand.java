package com.isendu.contactimport.benchmarks.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code start}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Measures what the first import of a JVM costs: the classes that it loads, its CPU.")
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

    @Option(
            names = "--rounds",
            defaultValue = "0",
            description =
                    "How often to measure CPU, with C1 and by turns with an import written by hand. Default: not at all.")
    private int rounds;

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
            if (rounds > 0) {
                StartCpu cpu = StartCpu.of(jvm, rounds);
                print("CPU with C1, ms", cpu.millis(), "%.0f");
                print("times an import written by hand", cpu.ratios(), "%.2f");
            }
            out.flush();
        }
        return 0;
    }

    private void print(String what, double[] sorted, String format) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(what + ": median " + String.format(Locale.ROOT, format, StartCpu.median(sorted)) + ", "
                + StartCpu.spread(sorted, format));
    }
}
