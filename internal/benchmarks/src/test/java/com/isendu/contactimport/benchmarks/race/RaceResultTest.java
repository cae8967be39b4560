package com.isendu.contactimport.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceResultTest {

    private static final int ROWS = 1_000;

    private final Race race = Races.H2.of(ContactShape.usual(ROWS), List.of("-Xmx1g"));

    // Three rounds; in the second the machine was busy with something else and all took twice as long.
    private final RaceResult result = new RaceResult(
            race,
            List.of(
                    List.of(turn(10, 4, 20), turn(5, 2, 10)),
                    List.of(turn(20, 8, 40), turn(10, 4, 20)),
                    List.of(turn(10, 4, 20), turn(7, 7, 30))));

    @Test
    void comparesTurnsOfTheSameRound() {
        Standing second = result.standings().get(1);

        assertThat(second.cpuRatio()).isEqualTo(new Spread(0.5, 0.5, 1.0));
        assertThat(second.wallRatio()).isEqualTo(new Spread(0.5, 0.5, 1.5));
    }

    @Test
    void reportsMediansARow() {
        Standing first = result.standings().get(0);

        assertThat(first.clientMicros()).isEqualTo(10);
        assertThat(first.serverMicros()).isEqualTo(4);
        assertThat(first.wallSeconds()).isEqualTo(0.02);
        assertThat(first.rowsPerSecond()).isEqualTo(50_000);
    }

    @Test
    void takesRatiosARowWhereFilesDiffer() {
        Race growth = Races.GROWTH_64M.of(ContactShape.usual(ROWS), List.of());
        RaceResult grown = new RaceResult(growth, List.of(List.of(turn(10, 0, 10), turn(150, 0, 100))));

        assertThat(grown.standings().get(1).cpuRatio().median()).isEqualTo(1.5);
    }

    @Test
    void replacesOnlyItsPlaceOnThePage(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("performance.md");
        Files.writeString(page, "before\n<!-- race h2 -->\nold\n<!-- end of race h2 -->\nafter\n");

        new PerformancePage(folder).publish(result);

        assertThat(page)
                .content()
                .startsWith("before\n<!-- race h2 -->\nFresh import into an H2 file: 1,000 rows, 3 rounds")
                .contains("| bare MERGE KEY loop of the clean rows | 7.0 | 4.0 | **0.50** (0.50–1.00) |")
                .endsWith("(race-h2.svg)\n<!-- end of race h2 -->\nafter\n")
                .doesNotContain("old");
        assertThat(folder.resolve("race-h2.svg")).content().startsWith("<svg").endsWith("</svg>\n");
    }

    @Test
    void refusesAPageWithoutAPlaceForTheRace() {
        assertThatThrownBy(() -> PerformancePage.replaced("nothing", "h2", "table"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnEntrantThatHasDoneOtherWork(@TempDir Path folder) throws IOException {
        ContactFiles files = new ContactFiles(folder);
        Entrant entrant = race.entrants().get(0);
        files.of(entrant.shape());

        assertThatThrownBy(() -> files.check(entrant, new Tally(ROWS, 0, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Contenders.CONTACT_IMPORT.title());
    }

    @Test
    void readsTheCpuOfAProcessWhateverItsName() {
        String line = "42 (postgres: (x) y) S 7 42 42 0 -1 4 1 2 3 4 100 20 5 6 20 0 1 0 9";

        assertThat(ServerCpu.Stat.parse(line)).isEqualTo(new ServerCpu.Stat(7, 120, 131));
    }

    @Test
    void findsTheFinishInTheOutputOfTheContender() {
        Finish finish = new Finish(new Tally(1, 2, 3), Duration.ofNanos(4), Duration.ofNanos(5), 6);

        assertThat(Finish.in("something else\n" + finish.line() + "\n")).isEqualTo(finish);
        assertThatThrownBy(() -> Finish.in("nothing")).isInstanceOf(IllegalStateException.class);
    }

    private static Turn turn(int clientMillis, int serverMillis, int wallMillis) {
        Finish finish =
                new Finish(new Tally(0, 0, 0), Duration.ofMillis(clientMillis), Duration.ofMillis(wallMillis), 1024);
        return new Turn(finish, Duration.ofMillis(serverMillis));
    }
}
