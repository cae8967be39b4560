package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ShapeOptions;
import java.nio.file.Path;
import java.util.ArrayList;
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
            completionCandidates = RaceCommand.Names.class,
            description = "The race: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
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
            names = "--java",
            paramLabel = "HOME",
            defaultValue = "${sys:java.home}",
            description = "The Java home of the JVMs that are started. Default: ${DEFAULT-VALUE}.")
    private Path javaHome = Path.of("");

    @Option(
            names = "--command-line",
            paramLabel = "FOLDER",
            defaultValue = "contact-import-cli/target",
            description = "Where the jar of the command line and its start script are. Default: ${DEFAULT-VALUE}.")
    private Path commandLine = Path.of("");

    @Option(
            names = "--publish",
            paramLabel = "FOLDER",
            description = "The folder of the project, whose pages take table and picture. Default: none does.")
    private @Nullable Path project;

    /** For picocli to fill. */
    public RaceCommand() {}

    @Override
    public Integer call() throws Exception {
        RaceResult result = RaceRun.run(chosen().of(settings()), rounds);
        spec.commandLine().getOut().println(StandingsTable.of(result));
        if (project != null) {
            new PerformancePage(project).publish(result);
        }
        return 0;
    }

    private RaceSettings settings() {
        return new RaceSettings(shape.shape(), new Jvm(javaHome, List.of(jvm.split(" ", -1))), commandLine);
    }

    private Races chosen() {
        try {
            return Races.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "There is no such race: " + name, e);
        }
    }

    /** The names of the races, for the help. */
    static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Names() {
            super(Races.keys());
        }
    }
}
