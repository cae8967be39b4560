package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.sample.HeapFaultProcess;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small heap is exhausted at a call of the import, at the next one, and so on; each time the import is continued. */
@Tag("fault")
class HeapExhaustionTest {

    // Every call on demand; in each build a few of them, spread over the import.
    private static final int STEP = Effort.isFull() ? 1 : Effort.of("heapStep", 29);
    // A full heap is slow: the collector runs at each allocation.
    private static final int SLOW_STEP = Effort.isFull() ? 1 : Effort.of("heapStep", 149);

    // H2 has its data in the same heap, and closes its database when that is full.
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    @Timeout(value = 1_800, unit = TimeUnit.SECONDS)
    void exhaustedHeapLosesAndDoublesNobody(TestDatabase database) throws IOException, InterruptedException {
        UrlDataSource dataSource = database.emptyOnDisk();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx40m",
                        "-Djava.io.tmpdir=" + TestDirectory.create(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapFaultProcess.class.getName(),
                        dataSource.url(),
                        dataSource.user(),
                        String.valueOf(STEP),
                        String.valueOf(SLOW_STEP)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        System.out.println(database + " " + said);
    }
}
