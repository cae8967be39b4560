package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.contenders.Stopwatch;
import com.isendu.contactimport.benchmarks.contenders.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A contender in a JVM of its own. */
public final class ContenderProcess {

    private static final Path STATUS = Path.of("/proc/self/status");

    private ContenderProcess() {}

    /** Starts a JVM with these flags and waits for its end. */
    static Finish run(Contenders contender, List<String> flags, Task task) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(contender, flags, task))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(contender.title() + " has failed");
        }
        return Finish.in(output);
    }

    private static List<String> command(Contenders contender, List<String> flags, Task task) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContenderProcess.class.getName()));
        command.addAll(
                List.of(contender.name(), task.file().toString(), task.folder().toString()));
        command.addAll(List.of(task.url(), task.clean()));
        return command;
    }

    /**
     * Runs in the contender's process.
     *
     * @param arguments name, file, folder, URL, where the clean rows are
     * @throws Exception if the contender fails
     */
    public static void main(String[] arguments) throws Exception {
        Stopwatch stopwatch = new Stopwatch();
        Task task = new Task(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3], arguments[4], stopwatch);
        Tally tally = Contenders.valueOf(arguments[0]).run(task);
        System.out.println(new Finish(tally, stopwatch.cpu(), stopwatch.wall(), peakKib()).line());
    }

    private static long peakKib() throws IOException {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
