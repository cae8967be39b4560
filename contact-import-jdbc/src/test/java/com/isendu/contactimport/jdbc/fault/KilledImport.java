package com.isendu.contactimport.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.sample.ImportProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * An {@link ImportProcess} that is killed, as by {@code kill -9}, when it has printed some lines and a moment has
 * passed.
 */
public final class KilledImport {

    private static final int MAX_NANOS = 8_000_000;
    private static final int EXIT_OF_KILLED = 128 + 9;

    private KilledImport() {}

    /** Starts the process and kills it; returns whether it was killed before its end. */
    public static boolean happens(List<String> arguments, int lines, Random random)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments))
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().limit(lines).forEach(line -> {});
            TimeUnit.NANOSECONDS.sleep(random.nextInt(MAX_NANOS));
            process.destroyForcibly();
            int exit = process.waitFor();
            assertThat(exit).isIn(0, EXIT_OF_KILLED);
            return exit == EXIT_OF_KILLED;
        }
    }

    // Starting fast matters more here than running fast.
    static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ImportProcess.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
