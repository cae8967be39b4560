package com.isendu.contactimport.benchmarks.race;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of a race in Markdown. */
final class StandingsTable {

    private static final String HEAD = """
            | | CPU of the process, µs a row | of the server | both, ratio | wall s | ratio | rows/s | peak MiB |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private StandingsTable() {}

    static String of(RaceResult result) {
        List<Standing> standings = result.standings();
        return title(result)
                + HEAD
                + standings.stream().map(StandingsTable::row).collect(Collectors.joining());
    }

    private static String title(RaceResult result) {
        Entrant first = result.race().entrants().get(0);
        return String.format(
                Locale.ROOT,
                "%s: %,d rows, %d rounds, JDK %s `%s`. Medians; ratios are those of each round, with least and greatest.%n%n",
                result.race().title(),
                first.shape().rows(),
                result.rounds().size(),
                Runtime.version().feature(),
                String.join(" ", first.flags()));
    }

    private static String row(Standing standing) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %s | %.1f | %s | %,.0f | %.0f |%n",
                standing.entrant().title(),
                standing.clientMicros(),
                standing.serverMicros(),
                ratio(standing.cpuRatio()),
                standing.wallSeconds(),
                ratio(standing.wallRatio()),
                standing.rowsPerSecond(),
                standing.peakMib());
    }

    private static String ratio(Spread spread) {
        return spread.least() == spread.greatest() && spread.median() == 1
                ? "1"
                : String.format(
                        Locale.ROOT, "**%.2f** (%.2f–%.2f)", spread.median(), spread.least(), spread.greatest());
    }
}
