package com.isendu.contactimport.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.benchmarks.ContactShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaceRunTest {

    private static final ContactShape FEW = ContactShape.usual(300);

    @Test
    void runsEachEntrantInItsOwnProcessOnceARound() throws Exception {
        RaceResult result = RaceRun.run(Races.H2.of(FEW, List.of("-Xmx256m")), 2);

        assertThat(result.rounds())
                .hasSize(2)
                .allSatisfy(round -> assertThat(round)
                        .hasSize(2)
                        .allSatisfy(turn -> assertThat(turn.finish().cpu()).isPositive()));
        assertThat(result.rounds().get(0).get(0).finish().tally().rows()).isEqualTo(FEW.rows());
    }

    @ParameterizedTest
    @EnumSource(Races.class)
    void everyRaceHasItsPlaceOnThePage(Races races) throws Exception {
        String page = Files.readString(Path.of("..", "docs", "performance.md"));

        assertThat(PerformancePage.replaced(page, races.of(FEW, List.of()).name(), "the table of this race\n"))
                .contains("the table of this race");
    }
}
