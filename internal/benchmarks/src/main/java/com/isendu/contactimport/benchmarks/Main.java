package com.isendu.contactimport.benchmarks;

import com.isendu.contactimport.benchmarks.race.RaceCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The entrance of the jar: {@code race}, {@code generate}, or else JMH with its own arguments.
 */
public final class Main {

    private Main() {}

    /**
     * Runs a command.
     *
     * @param arguments {@code race NAME …}, {@code generate FILE …}, or those of JMH
     * @throws Exception if the command fails
     */
    public static void main(String[] arguments) throws Exception {
        String command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case "race" -> RaceCommand.run(rest(arguments));
            case "generate" -> generate(rest(arguments));
            default -> org.openjdk.jmh.Main.main(arguments);
        }
    }

    private static Arguments rest(String[] arguments) {
        return Arguments.of(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void generate(Arguments arguments) throws IOException {
        Tally tally = ContactFile.write(Path.of(arguments.name()), arguments.shape());
        System.out.println(tally);
    }
}
