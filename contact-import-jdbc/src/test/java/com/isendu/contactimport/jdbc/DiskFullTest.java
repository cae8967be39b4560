package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.jdbc.fault.FullDisk;
import com.isendu.contactimport.jdbc.fault.SmallDisk;
import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.report.ImportSuspendedException;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disk is full amid an import; when there is room again, the import is continued. */
@Tag("fault")
class DiskFullTest {

    private static final int ROWS = 1_200;
    private static final int BATCH = 100;
    private static final long SEED = 5;
    private static final int FEW_BYTES = 100_000;

    @Test
    void sqliteSuspendsAndContinues() {
        UrlDataSource dataSource = TestDatabase.SQLITE.empty();
        SampleImport sample = sampleIn(dataSource);
        long pages = Long.parseLong(Sql.value(dataSource, "PRAGMA page_count"));
        UrlDataSource full = UrlDataSource.of(dataSource.url() + "?max_page_count=" + (pages + 2));

        assertSuspended(sample, full);

        assertThat(sample.aftermath(sample.finish())).isEqualTo(expected(TestDatabase.SQLITE));
    }

    @Test
    void h2SuspendsAndContinues() {
        FullDisk.mount();
        UrlDataSource dataSource =
                UrlDataSource.of("jdbc:h2:full:" + TestDirectory.file("contacts") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        SampleImport sample = sampleIn(dataSource);
        FullDisk.setRoom(FEW_BYTES);

        assertSuspended(sample, dataSource);

        FullDisk.setRoom(Long.MAX_VALUE);
        assertThat(sample.aftermath(sample.finish())).isEqualTo(expected(TestDatabase.H2));
    }

    @Test
    void postgresSuspendsAndContinues() throws IOException {
        try (SmallDisk disk = new SmallDisk()) {
            UrlDataSource dataSource = TestDatabase.POSTGRESQL.empty();
            Sql.execute(dataSource, "CREATE TABLESPACE small LOCATION '" + disk.directory() + "'");
            SampleImport sample = sampleIn(
                    new UrlDataSource(dataSource.url() + "&options=-c%20default_tablespace=small", "postgres", ""));
            disk.leaveRoomFor(FEW_BYTES);

            assertSuspended(sample, dataSource);

            disk.resize(1L << 26);
            assertThat(sample.aftermath(sample.finish())).isEqualTo(expected(TestDatabase.POSTGRESQL));
            Sql.execute(dataSource, "DROP SCHEMA " + dataSource.url().replaceAll(".*=", "") + " CASCADE");
            Sql.execute(dataSource, "DROP TABLESPACE small");
        }
    }

    private static void assertSuspended(SampleImport sample, DataSource full) {
        assertThatThrownBy(() -> sample.run(full)).isInstanceOf(ImportSuspendedException.class);
    }

    private static SampleImport sampleIn(DataSource dataSource) {
        return SampleImport.into(dataSource, Sample.of(ROWS, SEED), BATCH);
    }

    private static Aftermath expected(TestDatabase database) {
        SampleImport sample = sampleIn(database.empty());
        return sample.aftermath(sample.run(sample.dataSource()));
    }
}
