package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.Arguments;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The command {@code race}. */
public final class RaceCommand {

    private static final String FLAGS = "-XX:+UseSerialGC -Xms1g -Xmx1g";
    private static final int ROUNDS = 5;

    private RaceCommand() {}

    /**
     * Runs a race and prints its table. The name is that of the race, {@code fresh} without one. Options: {@code rows},
     * {@code faulty}, {@code seed}, {@code rounds}, {@code jvm} (flags, separated by blanks) and {@code docs} (a folder whose
     * {@code performance.md} takes the table and the picture).
     *
     * @param arguments what race, and how
     * @throws Exception if a contender fails or has not done the work of the others; then nothing is reported
     */
    public static void run(Arguments arguments) throws Exception {
        String name = arguments.name().isEmpty() ? "fresh" : arguments.name();
        Races chosen = Races.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> flags = List.of(arguments.text("jvm", FLAGS).split(" ", -1));
        RaceResult result = RaceRun.run(chosen.of(arguments.shape(), flags), arguments.number("rounds", ROUNDS));
        System.out.println(StandingsTable.of(result));
        if (arguments.options().containsKey("docs")) {
            new PerformancePage(Path.of(arguments.text("docs", ""))).publish(result);
        }
    }
}
