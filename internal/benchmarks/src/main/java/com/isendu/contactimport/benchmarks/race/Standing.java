package com.isendu.contactimport.benchmarks.race;

/**
 * How an entrant did. The ratios are those of each round, to the first entrant's turn in it, a row.
 *
 * @param entrant who
 * @param window which imports of its process
 * @param client CPU of its process, in the unit of the race
 * @param server CPU of the server, in the unit of the race
 * @param wall wall time of an import, in the unit of the race
 * @param cpuRatio CPU of process and server, times the first entrant's
 * @param wallRatio wall time, times the first entrant's
 * @param rowsPerSecond rows of the file
 * @param peakMib the most memory that the process held until then
 */
record Standing(
        Entrant entrant,
        Window window,
        double client,
        double server,
        double wall,
        Spread cpuRatio,
        Spread wallRatio,
        double rowsPerSecond,
        double peakMib) {}
