package com.isendu.contactimport.benchmarks.race;

/**
 * How an entrant did. The ratios are those of each round, to the first entrant's turn in it, a row.
 *
 * @param entrant who
 * @param clientMicros CPU of its process a row
 * @param serverMicros CPU of the server a row
 * @param wallSeconds wall time of a turn
 * @param cpuRatio CPU of process and server, times the first entrant's
 * @param wallRatio wall time, times the first entrant's
 * @param rowsPerSecond rows of the file
 * @param peakMib the most memory that the process held
 */
record Standing(
        Entrant entrant,
        double clientMicros,
        double serverMicros,
        double wallSeconds,
        Spread cpuRatio,
        Spread wallRatio,
        double rowsPerSecond,
        double peakMib) {}
