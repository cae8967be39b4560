package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.fault.KilledImport;
import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process that imports is killed at a random point, again while it continues, and so on until it comes to an end.
 */
@Tag("fault")
class KillTest {

    /** On each database. */
    private static final int KILLS = Effort.of("kills", 8);

    private static final int ROWS = 300;
    private static final int BATCH = 25;
    private static final long SAMPLE_SEED = 5;

    @ParameterizedTest
    @EnumSource
    void killedImportsLoseAndDoubleNobody(TestDatabase database) throws Exception {
        long seed = Effort.seed("KillTest");
        Random random = new Random(seed);
        UrlDataSource dataSource = database.emptyOnDisk();
        SampleImport sample = SampleImport.into(dataSource, Sample.of(ROWS, SAMPLE_SEED), BATCH);
        Aftermath expected = sample.aftermath(sample.run(dataSource));
        int kills = 0;
        while (kills < KILLS) {
            sample.reset();
            kills += killUntilItEnds(sample, dataSource, KILLS - kills, random);
            assertThat(sample.aftermath(sample.finish()))
                    .as("%s after %d kills, seed %d", database, kills, seed)
                    .isEqualTo(expected);
        }
    }

    private static int killUntilItEnds(SampleImport sample, UrlDataSource dataSource, int most, Random random)
            throws Exception {
        int kills = 0;
        while (kills < most
                && KilledImport.happens(arguments(sample, dataSource), random.nextInt(sample.batches() + 1), random)) {
            kills++;
        }
        return kills;
    }

    private static List<String> arguments(SampleImport sample, UrlDataSource dataSource) {
        List<String> arguments = new ArrayList<>(List.of(dataSource.url(), dataSource.user()));
        arguments.addAll(sample.arguments());
        Optional<ImportRecord> begun = sample.begun();
        begun.ifPresent(record -> arguments.add(record.importId()));
        return arguments;
    }
}
