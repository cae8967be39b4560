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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PerformancePageTest {

    private static final RaceSettings SETTINGS =
            new RaceSettings(ContactShape.usual(1_000), new Jvm(Path.of(""), List.of("-Xmx1g")), Path.of(""));
    private static final String PLACE = "before\n<!-- race core -->\nold\n<!-- end of race core -->\nafter\n";

    @TempDir
    private Path project;

    private final RaceResult result = result();

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(project.resolve("docs"));
        Files.createDirectories(project.resolve("internal").resolve("benchmarks"));
    }

    @Test
    void replacesOnlyThePlaceOfTheRace() throws IOException {
        write(PLACE, PLACE);

        new PerformancePage(project).publish(result);

        assertThat(project.resolve(PerformancePage.LABORATORY))
                .content()
                .startsWith("before\n<!-- race core -->\nWithout a sink: 1,000 rows, rounds: 1")
                .contains("| contact-import without a sink | first | 7.0 | 2.0 | 1 |")
                .endsWith("(race-core.svg)\n<!-- end of race core -->\nafter\n")
                .doesNotContain("old");
        assertThat(project.resolve(PerformancePage.USERS)).content().contains("| seconds | CPU seconds |");
        assertThat(project.resolve(PerformancePage.LABORATORY).resolveSibling("race-core.svg"))
                .content()
                .startsWith("<svg")
                .endsWith("</svg>\n");
    }

    @Test
    void putsThePictureBesideThePageForUsersWhereThatShowsIt() throws IOException {
        write(PLACE, PLACE + "![picture](race-core.svg)\n");

        new PerformancePage(project).publish(result);

        assertThat(project.resolve("docs").resolve("race-core.svg")).exists();
    }

    @Test
    void leavesThePageForUsersAloneWhereItHasNoPlace() throws IOException {
        write(PLACE, "nothing\n");

        new PerformancePage(project).publish(result);

        assertThat(project.resolve(PerformancePage.USERS)).hasContent("nothing\n");
        assertThat(project.resolve("docs").resolve("race-core.svg")).doesNotExist();
    }

    @Test
    void refusesALaboratoryWithoutAPlaceForTheRace() throws IOException {
        write("nothing\n", "nothing\n");

        assertThatThrownBy(() -> new PerformancePage(project).publish(result))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(Races.class)
    void laboratoryHasAPlaceForEveryRace(Races races) throws IOException {
        String page = Files.readString(Path.of("..", "..").resolve(PerformancePage.LABORATORY));

        assertThat(PerformancePage.replaced(page, races.of(SETTINGS).name(), "the table of this race\n"))
                .contains("the table of this race");
    }

    private void write(String laboratory, String users) throws IOException {
        Files.writeString(project.resolve(PerformancePage.LABORATORY), laboratory);
        Files.writeString(project.resolve(PerformancePage.USERS), users);
    }

    private static RaceResult result() {
        Race race = new RaceBuilder("core", "Without a sink", SETTINGS).large(Storage.NONE, Contenders.CORE);
        Finish finish = new Finish(new Tally(0, 0, 0), Duration.ofMillis(7), Duration.ofMillis(10), 1024);
        Turn turn = new Turn(List.of(new Pass(finish, Duration.ofMillis(2))), 1);
        return new RaceResult(race, List.of(List.of(turn)));
    }
}
