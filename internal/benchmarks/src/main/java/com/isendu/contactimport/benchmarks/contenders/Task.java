package com.isendu.contactimport.benchmarks.contenders;

import java.nio.file.Path;

/**
 * What a contender has to import.
 *
 * @param account whose contacts they are: a part of every key
 * @param file the contact file
 * @param rejected where the rejected rows go; no such file exists yet
 * @param clean where the clean rows are that a bare operation writes: a file for COPY, or a JDBC URL
 * @param stopwatch what takes the time
 */
public record Task(String account, Path file, Path rejected, String clean, Stopwatch stopwatch) {}
