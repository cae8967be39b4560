package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.benchmarks.system.ChildrenCpu;
import com.isendu.contactimport.benchmarks.system.PeakMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line as a user starts it, from its start to its end, seen from outside. */
final class CommandLineProcess implements EntrantProcess {

    /** Uses a cache of classes and their profiles, which is made before the clock starts. */
    static final String AOT_CACHE = "-XX:AOTCache=contact-import.aot";

    private static final String MAKE_AOT_CACHE = "-XX:AOTCacheOutput=contact-import.aot";
    private static final String PREPARING = "jdbc:h2:mem:preparing";
    private static final long POLL_MILLIS = 5;
    private static final int ALL_IMPORTED = 0;
    private static final int SOME_IMPORTED = 3;

    private final Entrant entrant;
    private final Lane lane;

    CommandLineProcess(Entrant entrant, Lane lane) {
        this.entrant = entrant;
        this.lane = lane;
    }

    @Override
    public Finish next() throws IOException, InterruptedException {
        prepare();
        Duration before = ChildrenCpu.soFar();
        long start = System.nanoTime();
        long peak = run(entrant.jvm().flags(), lane.url());
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return new Finish(tally(), ChildrenCpu.soFar().minus(before), wall, peak);
    }

    /** What is made at the first start of a version and serves all others. */
    private void prepare() throws IOException, InterruptedException {
        if (entrant.jvm().flags().contains(AOT_CACHE)) {
            run(List.of(MAKE_AOT_CACHE), PREPARING);
        } else if (!isJar()) {
            run(List.of(), PREPARING);
        }
    }

    @Override
    public void close() {}

    /** Runs to the end; the most memory that it held. */
    private long run(List<String> flags, String url) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(flags, url))
                .directory(lane.folder().toFile())
                .redirectOutput(lane.folder().resolve("out").toFile())
                .redirectError(lane.folder().resolve("err").toFile());
        builder.environment().put("JAVA_HOME", entrant.jvm().home().toString());
        builder.environment().put("XDG_CACHE_HOME", lane.folder().toString());
        Process process = builder.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, PeakMemory.kibOf(Long.toString(process.pid())));
            Thread.sleep(POLL_MILLIS);
        }
        if (process.exitValue() != ALL_IMPORTED && process.exitValue() != SOME_IMPORTED) {
            throw new IllegalStateException(entrant.title() + " has failed: "
                    + Files.readString(lane.folder().resolve("err")));
        }
        return peak;
    }

    private List<String> command(List<String> flags, String url) {
        List<String> command = new ArrayList<>();
        if (isJar()) {
            command.add(entrant.jvm().java());
            command.addAll(flags);
            command.add("-jar");
        }
        command.addAll(List.of(program().toString(), "import", lane.file().toString(), "--to", url));
        command.addAll(List.of("--account", "race-1", "--consent", "race", "--json"));
        command.addAll(List.of("--errors", lane.folder().resolve("errors.csv").toString()));
        return command;
    }

    private boolean isJar() {
        return program().toString().endsWith(".jar");
    }

    private Path program() {
        return Objects.requireNonNull(entrant.program());
    }

    private Tally tally() throws IOException {
        String json = Files.readString(lane.folder().resolve("out"));
        long stored = number(json, "created") + number(json, "updated") + number(json, "unchanged");
        return new Tally(stored, number(json, "rejected"), number(json, "skipped"));
    }

    private static long number(String json, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\":(\\d+)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("the command line has printed no " + key);
        }
        return Long.parseLong(matcher.group(1));
    }
}
