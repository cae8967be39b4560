package com.isendu.contactimport.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceRunTest {

    private static final ContactShape FEW = ContactShape.usual(300);
    private static final RaceSettings SETTINGS = new RaceSettings(
            FEW,
            new Jvm(Path.of(System.getProperty("java.home")), List.of("-Xmx256m", "-XX:TieredStopAtLevel=1")),
            Path.of(""));

    @Test
    void importsAsOftenAsTheRaceSaysInOneProcessForEachEntrant() throws Exception {
        RaceResult result = RaceRun.run(Races.H2.of(SETTINGS), 1);

        assertThat(result.rounds())
                .singleElement()
                .satisfies(round -> assertThat(round)
                        .hasSize(2)
                        .allSatisfy(turn -> assertThat(turn.passes()).hasSize(3)));
        Turn first = result.rounds().get(0).get(0);
        assertThat(first.load()).isNotNegative();
        assertThat(first.passes()).allSatisfy(pass -> {
            assertThat(pass.finish().tally().rows()).isEqualTo(FEW.rows());
            assertThat(pass.finish().peakKib()).isPositive();
        });
        assertThat(first.client(Window.FIRST)).isPositive();
    }

    @Test
    void looksIntoTheStoreWhateverTheContenderSays(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("stored");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE peer_contact AS SELECT X, 'race' AS account_id FROM SYSTEM_RANGE(1, 3)");
        }

        StoredRows.check(url, Contenders.JACKSON, "race", 3);
        assertThatThrownBy(() -> StoredRows.check(url, Contenders.JACKSON, "race", 4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there are 3");
    }
}
