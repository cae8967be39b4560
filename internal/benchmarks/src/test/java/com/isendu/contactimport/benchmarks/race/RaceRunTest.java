package com.isendu.contactimport.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void looksIntoTheStoreWhateverTheContenderSays(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("stored");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE peer_contact AS SELECT * FROM SYSTEM_RANGE(1, 3)");
        }

        StoredRows.check(url, Contenders.JACKSON, 3);
        assertThatThrownBy(() -> StoredRows.check(url, Contenders.JACKSON, 4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there are 3");
    }

    @ParameterizedTest
    @EnumSource(Races.class)
    void everyRaceHasItsPlaceOnThePage(Races races) throws Exception {
        String page = Files.readString(Path.of("..", "..", "docs", "performance.md"));

        assertThat(PerformancePage.replaced(page, races.of(FEW, List.of()).name(), "the table of this race\n"))
                .contains("the table of this race");
    }
}
