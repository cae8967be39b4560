package com.isendu.contactimport.jobs.fault;

import com.isendu.contactimport.jdbc.server.UrlDataSource;
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
 * Several {@link NodeProcess}es on one database, of which one is killed now and then, as by {@code kill -9}, and
 * started again.
 */
final class Nodes implements AutoCloseable {

    private static final long SECONDS_TO_END = 60;

    private final List<String> command;
    private final List<Process> processes = new ArrayList<>();

    Nodes(int count, UrlDataSource dataSource, Path uploads) throws IOException {
        this.command = command(dataSource, uploads);
        for (int node = 0; node < count; node++) {
            processes.add(start());
        }
    }

    // Starting fast matters more here than running fast.
    private static List<String> command(UrlDataSource dataSource, Path uploads) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName(),
                dataSource.url(),
                dataSource.user(),
                uploads.toString());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    }

    /** Waits until one of them is ready, so that a kill meets work, then a moment, and kills it. */
    void killOne(Random random, int mostMillis) throws IOException, InterruptedException {
        int victim = random.nextInt(processes.size());
        Process process = processes.get(victim);
        awaitReady(process);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(mostMillis));
        process.destroyForcibly().waitFor();
        processes.set(victim, start());
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.ready() || process.isAlive() ? output.readLine() : null;
        while (line != null && !line.equals("ready")) {
            line = output.readLine();
        }
    }

    /** Has all of them stop as a deployment does. */
    @Override
    public void close() throws IOException {
        for (Process process : processes) {
            process.getOutputStream().close();
        }
        for (Process process : processes) {
            end(process);
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
