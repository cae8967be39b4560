package com.isendu.contactimport.benchmarks;

import com.isendu.contactimport.benchmarks.jobs.JobsCommand;
import com.isendu.contactimport.benchmarks.race.RaceCommand;
import com.isendu.contactimport.benchmarks.start.StartCommand;
import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * The entrance of the jar: {@code race}, {@code jobs}, {@code start}, {@code generate}, or else JMH with its own
 * arguments.
 */
public final class BenchmarkMain {

    private BenchmarkMain() {}

    /**
     * Runs a command.
     *
     * @param arguments {@code race NAME …}, {@code jobs …}, {@code start …}, {@code generate FILE …}, or those of JMH
     * @throws IOException if JMH fails
     */
    public static void main(String[] arguments) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case "race" -> System.exit(run(new RaceCommand(), arguments));
            case "jobs" -> System.exit(run(new JobsCommand(), arguments));
            case "start" -> System.exit(run(new StartCommand(), arguments));
            case "generate" -> System.exit(run(new GenerateCommand(), arguments));
            default -> org.openjdk.jmh.Main.main(arguments);
        }
    }

    /** Runs one of the commands of the jar with the words behind its name. */
    static int run(Object command, String... arguments) {
        return new CommandLine(command).execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
