package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ShapeOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code race}. */
@Command(
        name = "race",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a race and prints its table.",
            "If a contender fails or has not done the work of the others, nothing is reported."
        })
public final class RaceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            defaultValue = "fresh",
            description = "The race: fresh, again, h2, core, faulty, faulty-postgresql, growth-512m or growth-64m."
                    + " Default: ${DEFAULT-VALUE}.")
    private String name = "";

    @Mixin
    private final ShapeOptions shape = new ShapeOptions();

    @Option(names = "--rounds", defaultValue = "5", description = "How many rounds. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--jvm",
            paramLabel = "FLAGS",
            defaultValue = "-XX:+UseSerialGC -Xms1g -Xmx1g",
            description = "Flags of the JVM, separated by blanks. Default: ${DEFAULT-VALUE}.")
    private String jvm = "";

    @Option(
            names = "--docs",
            paramLabel = "FOLDER",
            description = "A folder whose performance.md takes the table and the picture. Default: none does.")
    private @Nullable Path docs;

    /** For picocli to fill. */
    public RaceCommand() {}

    @Override
    public Integer call() throws Exception {
        RaceResult result = RaceRun.run(chosen().of(shape.shape(), List.of(jvm.split(" ", -1))), rounds);
        spec.commandLine().getOut().println(StandingsTable.of(result));
        if (docs != null) {
            new PerformancePage(docs).publish(result);
        }
        return 0;
    }

    private Races chosen() {
        try {
            return Races.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "There is no such race: " + name, e);
        }
    }
}
