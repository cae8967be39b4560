package com.isendu.contactimport.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceResultTest {

    private static final int ROWS = 1_000;
    private static final double QUIET = 1.5;
    private static final double BUSY = 3.1;

    private final Race race = builder().large(Storage.H2_FILE, Contenders.CONTACT_IMPORT, Contenders.MERGE);

    // Three rounds; in the second the machine was busy with something else and all took twice as long.
    private final RaceResult result = new RaceResult(
            race,
            List.of(
                    List.of(turn(QUIET, pass(10, 4, 20)), turn(QUIET, pass(5, 2, 10))),
                    List.of(turn(QUIET, pass(20, 8, 40)), turn(QUIET, pass(10, 4, 20))),
                    List.of(turn(QUIET, pass(10, 4, 20)), turn(QUIET, pass(7, 7, 30)))));

    @Test
    void comparesTurnsOfTheSameRound() {
        Standing second = result.standings().get(1);

        assertThat(second.cpuRatio()).isEqualTo(new Spread(0.5, 0.5, 1.0));
        assertThat(second.wallRatio()).isEqualTo(new Spread(0.5, 0.5, 1.5));
    }

    @Test
    void reportsMediansARow() {
        Standing first = result.standings().get(0);

        assertThat(first.client()).isEqualTo(10);
        assertThat(first.server()).isEqualTo(4);
        assertThat(first.wall()).isEqualTo(0.02);
        assertThat(first.rowsPerSecond()).isEqualTo(50_000);
    }

    @Test
    void takesRatiosARowWhereFilesDiffer() {
        Race growth = builder().growth(Storage.NONE, Contenders.CORE, "-Xmx64m");
        RaceResult grown =
                new RaceResult(growth, List.of(List.of(turn(QUIET, pass(10, 0, 10)), turn(QUIET, pass(150, 0, 100)))));

        assertThat(grown.standings().get(1).cpuRatio().median()).isEqualTo(1.5);
    }

    @Test
    void reportsTheMeanOfTheImportsOfAWindow() {
        Race service = builder().small(ROWS);
        Pass[] passes = Collections.nCopies(100, pass(10, 1, 20)).toArray(Pass[]::new);
        passes[0] = pass(1_000, 5, 600);
        passes[9] = pass(100, 1, 20);
        RaceResult served = new RaceResult(
                service, List.of(Collections.nCopies(service.entrants().size(), turn(QUIET, passes))));

        List<Standing> firsts = served.standings().stream()
                .filter(standing -> standing.entrant().contender() == Contenders.CONTACT_IMPORT)
                .toList();
        assertThat(firsts).extracting(Standing::client).containsExactly(1_000.0, 20.0, 10.0);
        assertThat(firsts).extracting(Standing::wall).containsExactly(600.0, 20.0, 20.0);
    }

    @Test
    void reportsWhatTheFirstImportCostsMoreThanTheLast() {
        Race warm = builder().passes().large(Storage.NONE, Contenders.CORE);
        Turn turn = turn(QUIET, pass(9_000, 0, 1), pass(3_000, 0, 1), pass(1_500, 0, 1));

        assertThat(StandingsTable.of(new RaceResult(warm, List.of(List.of(turn)))))
                .contains("first import less last: contact-import without a sink 7.5 s.");
    }

    @Test
    void givesWallTimesOfAQuietMachine() {
        assertThat(StandingsTable.of(result))
                .contains("Load average at most 1.5.")
                .contains("| contact-import | first | 10.0 | 4.0 | 1 | 0.0 | 1 | 50,000 | 1 |");
    }

    @Test
    void withholdsWallTimesOfABusyMachine() {
        Turn busy = turn(BUSY, pass(10, 4, 20));
        RaceResult disturbed = new RaceResult(race, List.of(List.of(busy, busy)));

        assertThat(StandingsTable.of(disturbed))
                .contains("Load average up to 3.1: the machine was busy, so no wall times.")
                .contains("| contact-import | first | 10.0 | 4.0 | 1 | – | – | – | 1 |");
        assertThat(ExpectationTable.of(disturbed)).contains("| contact-import | first | – | 0.01 | 0.00 | 1 |");
    }

    @Test
    void givesSecondsOfAWholeImportToUsers() {
        assertThat(ExpectationTable.of(result)).contains("| contact-import | first | 0.02 | 0.01 | 0.00 | 1 |");
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
    void findsTheFinishInTheOutputOfTheContender() {
        Finish finish = new Finish(new Tally(1, 2, 3), Duration.ofNanos(4), Duration.ofNanos(5), 6);

        assertThat(Finish.isIn(finish.line())).isTrue();
        assertThat(Finish.in(finish.line())).isEqualTo(finish);
        assertThat(Finish.isIn("something else")).isFalse();
    }

    private static RaceBuilder builder() {
        RaceSettings settings =
                new RaceSettings(ContactShape.usual(ROWS), new Jvm(Path.of(""), List.of("-Xmx1g")), Path.of(""));
        return new RaceBuilder("h2", "Fresh import into an H2 file", settings);
    }

    private static Turn turn(double load, Pass... passes) {
        return new Turn(Arrays.asList(passes), load);
    }

    private static Pass pass(int clientMillis, int serverMillis, int wallMillis) {
        Finish finish =
                new Finish(new Tally(0, 0, 0), Duration.ofMillis(clientMillis), Duration.ofMillis(wallMillis), 1024);
        return new Pass(finish, Duration.ofMillis(serverMillis));
    }
}
