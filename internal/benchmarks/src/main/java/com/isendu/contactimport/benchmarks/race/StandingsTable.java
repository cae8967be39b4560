package com.isendu.contactimport.benchmarks.race;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of a race in Markdown. */
final class StandingsTable {

    private static final String WITHHELD = "–";

    private final RaceResult result;

    private StandingsTable(RaceResult result) {
        this.result = result;
    }

    static String of(RaceResult result) {
        return new StandingsTable(result).table();
    }

    private String table() {
        return title(result)
                + head(result.race().unit())
                + result.standings().stream().map(this::row).collect(Collectors.joining())
                + start();
    }

    private static String head(CostUnit unit) {
        return "| | import | CPU of the process, " + unit.cpuTitle() + " | of the server | both, ratio | wall "
                + unit.wallTitle() + " | ratio | rows/s | peak MiB |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    }

    /** What was run, on what and when, and whether the machine was quiet. */
    static String title(RaceResult result) {
        Entrant first = result.race().entrants().get(0);
        return String.format(
                Locale.ROOT,
                "%s: %,d rows, rounds: %d, JDK %s %s, %s. Medians of the rounds. %s%n%n",
                result.race().title(),
                first.shape().rows(),
                result.rounds().size(),
                first.jvm().version(),
                flags(first.jvm()),
                LocalDate.now(ZoneOffset.UTC),
                load(result));
    }

    private static String flags(Jvm jvm) {
        return jvm.flags().isEmpty() ? "without flags" : "`" + String.join(" ", jvm.flags()) + "`";
    }

    private static String load(RaceResult result) {
        String load = String.format(Locale.ROOT, "%.1f", result.load());
        return result.isQuiet()
                ? "Load average at most " + load + "."
                : "**Load average up to " + load + ": the machine was busy, so no wall times.**";
    }

    private String row(Standing standing) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %s | %s | %.0f |%n",
                standing.entrant().title(),
                standing.window().title(),
                standing.client(),
                standing.server(),
                ratio(standing.cpuRatio()),
                result.isQuiet() ? wall(standing) : String.join(" | ", WITHHELD, WITHHELD, WITHHELD),
                standing.peakMib());
    }

    private static String wall(Standing standing) {
        return String.format(
                Locale.ROOT,
                "%.1f | %s | %,.0f",
                standing.wall(),
                ratio(standing.wallRatio()),
                standing.rowsPerSecond());
    }

    /** What the first import of a process costs more than the last, where both are reported. */
    private String start() {
        if (result.race().windows().size() < 2) {
            return "";
        }
        return result.race().entrants().stream()
                .map(entrant -> String.format(Locale.ROOT, "%s %.1f s", entrant.title(), result.startSeconds(entrant)))
                .collect(Collectors.joining(", ", "\nCPU of the process, first import less last: ", ".\n"));
    }

    private static String ratio(Spread spread) {
        return spread.least() == spread.greatest() && spread.median() == 1
                ? "1"
                : String.format(
                        Locale.ROOT, "**%.2f** (%.2f–%.2f)", spread.median(), spread.least(), spread.greatest());
    }
}
