package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a race says to somebody who is going to import: seconds and memory of a whole import, without ratios. */
final class ExpectationTable {

    private static final String HEAD = """
            | | import | seconds | CPU seconds | of them in the database server | memory, MiB |
            | --- | --- | --- | --- | --- | --- |
            """;

    /** The library, and the fastest of what people write in its place. */
    private static final Set<Contenders> SHOWN =
            EnumSet.of(Contenders.CONTACT_IMPORT, Contenders.COMMAND_LINE, Contenders.JACKSON);

    private ExpectationTable() {}

    static String of(RaceResult result) {
        String rows = result.standings().stream()
                .filter(standing -> SHOWN.contains(standing.entrant().contender()))
                .map(standing -> row(result, standing))
                .collect(Collectors.joining());
        return StandingsTable.title(result) + HEAD + rows;
    }

    private static String row(RaceResult result, Standing standing) {
        CostUnit unit = result.race().unit();
        int rows = standing.entrant().shape().rows();
        double client = unit.cpuSeconds(standing.client(), rows);
        double server = unit.cpuSeconds(standing.server(), rows);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %.2f | %.0f |%n",
                standing.entrant().title(),
                standing.window().title(),
                result.isQuiet() ? String.format(Locale.ROOT, "%.2f", unit.wallSeconds(standing.wall())) : "–",
                client + server,
                server,
                standing.peakMib());
    }
}
