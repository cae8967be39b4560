package com.isendu.contactimport.benchmarks.contenders;

import java.nio.file.Path;

/**
 * What a contender has to do.
 *
 * @param file the contact file
 * @param folder an own folder, empty at first, for the rejected rows
 * @param url the JDBC URL of an own, empty schema or database; blank where nothing is to be stored
 * @param clean where the clean rows are that a bare operation writes: a file for COPY, or a JDBC URL
 * @param stopwatch what takes the time
 */
public record Task(Path file, Path folder, String url, String clean, Stopwatch stopwatch) {

    /**
     * Where the rejected rows go.
     *
     * @return a file that does not exist yet
     */
    public Path rejected() {
        return folder.resolve("rejected.csv");
    }
}
