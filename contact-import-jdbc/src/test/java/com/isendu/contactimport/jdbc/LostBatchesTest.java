package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportProgress;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server that comes back without the last commits it had confirmed, as one does whose commits need not reach the
 * disk.
 */
@Tag("fault")
class LostBatchesTest {

    private static final int ROWS = 96;
    private static final int BATCH = 10;
    private static final long SEED = 5;
    private static final int REMEMBERED = 2;
    private static final int LOST = 4;

    /** Puts the tables back, amid an import, to what they were two batches before. */
    private static final class Forgetful implements ImportListener {

        private static final List<String> TABLES = List.of("contact", "run", "batch", "error", "change");

        private final DataSource dataSource;
        private int batches;

        Forgetful(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public void progressed(ImportProgress progress) {
            batches++;
            for (String table : TABLES) {
                String name = "contact_import_" + table;
                if (batches == REMEMBERED) {
                    Sql.execute(dataSource, "CREATE TABLE backup_" + table + " AS SELECT * FROM " + name);
                } else if (batches == LOST) {
                    Sql.execute(
                            dataSource,
                            "DELETE FROM " + name,
                            "INSERT INTO " + name + " SELECT * FROM backup_" + table);
                }
            }
        }
    }

    /** Counts the batches gone by. */
    private static final class Counting implements ImportListener {

        private int batches;

        @Override
        public void progressed(ImportProgress progress) {
            batches++;
        }
    }

    @ParameterizedTest
    @EnumSource
    void importGoesOnFromTheBatchesThatTheServerHas(TestDatabase database) {
        SampleImport sample = SampleImport.into(database.empty(), Sample.of(ROWS, SEED), BATCH);
        Counting undisturbed = new Counting();
        Aftermath expected = sample.aftermath(sample.run(sample.dataSource(), undisturbed));
        sample.reset();
        Forgetful forgetful = new Forgetful(sample.dataSource());

        Aftermath actual = sample.aftermath(sample.run(sample.dataSource(), forgetful));

        // It has walked again through the batches up to the one that the server refused.
        assertThat(forgetful.batches).isGreaterThanOrEqualTo(undisturbed.batches + LOST);
        assertThat(actual).isEqualTo(expected);
    }
}
