package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.contenders.Importer;
import com.isendu.contactimport.benchmarks.contenders.Stopwatch;
import com.isendu.contactimport.benchmarks.contenders.Task;
import com.isendu.contactimport.benchmarks.system.PeakMemory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A contender in a JVM of its own. It says when an import is finished, and begins the next one when it reads a byte.
 */
public final class ContenderProcess implements EntrantProcess {

    private static final int GIVEN = 5;

    private final String title;
    private final Process process;
    private final BufferedReader output;
    private boolean isStarted;

    private ContenderProcess(String title, Process process) {
        this.title = title;
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a JVM that imports once for each of these accounts. */
    static ContenderProcess start(Entrant entrant, Lane lane, List<String> accounts) throws IOException {
        Process process = new ProcessBuilder(command(entrant, lane, accounts))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ContenderProcess(entrant.title(), process);
    }

    private static List<String> command(Entrant entrant, Lane lane, List<String> accounts) {
        List<String> command = new ArrayList<>();
        command.add(entrant.jvm().java());
        command.addAll(entrant.jvm().flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContenderProcess.class.getName()));
        command.addAll(List.of(
                entrant.contender().name(),
                lane.file().toString(),
                lane.folder().toString(),
                lane.url(),
                lane.clean()));
        command.addAll(accounts);
        return command;
    }

    @Override
    public Finish next() throws IOException {
        if (isStarted) {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }
        isStarted = true;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (Finish.isIn(line)) {
                return Finish.in(line);
            }
        }
        throw new IllegalStateException(title + " has ended without a result");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(title + " has failed");
        }
    }

    /**
     * Runs in the contender's process.
     *
     * @param arguments name, file, folder, URL, where the clean rows are, and the account of each import
     * @throws Exception if the contender fails
     */
    public static void main(String[] arguments) throws Exception {
        Stopwatch stopwatch = Stopwatch.ofProcess();
        Path rejected = Path.of(arguments[2]).resolve("rejected.csv");
        try (Importer importer = Contenders.valueOf(arguments[0]).open(arguments[3])) {
            for (String account : Arrays.asList(arguments).subList(GIVEN, arguments.length)) {
                Tally tally = importer.run(new Task(account, Path.of(arguments[1]), rejected, arguments[4], stopwatch));
                System.out.println(
                        new Finish(tally, stopwatch.cpu(), stopwatch.wall(), PeakMemory.kibOf("self")).line());
                Files.deleteIfExists(rejected);
                if (System.in.read() < 0) {
                    return;
                }
                stopwatch = Stopwatch.started();
            }
        }
    }
}
