package com.isendu.contactimport.benchmarks.start;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.contenders.Stopwatch;
import com.isendu.contactimport.benchmarks.contenders.Task;
import java.nio.file.Path;

/**
 * The first import of a process by a contender of the races, into H2 in memory and with a pool, so that they can be
 * compared.
 */
public final class FirstRun {

    private static final String URL = "jdbc:h2:mem:first;DB_CLOSE_DELAY=-1";

    private FirstRun() {}

    /**
     * Imports.
     *
     * @param arguments the contact file, where the rejected rows go, and the contender
     * @throws Exception if it fails
     */
    public static void main(String[] arguments) throws Exception {
        Task task = new Task("shop", Path.of(arguments[0]), Path.of(arguments[1]), "", Stopwatch.ofProcess());
        Contenders.valueOf(arguments[2]).runOnce(URL, task);
    }
}
