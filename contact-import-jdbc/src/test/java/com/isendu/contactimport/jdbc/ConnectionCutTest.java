package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.isendu.contactimport.jdbc.fault.ByteCut;
import com.isendu.contactimport.jdbc.fault.CommitCut;
import com.isendu.contactimport.jdbc.fault.TcpProxy;
import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.report.ImportResult;
import java.io.IOException;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The network between importer and server fails. */
@Tag("fault")
class ConnectionCutTest {

    /** At random bytes, on each database. */
    private static final int CUTS = Effort.of("cuts", 10);

    private static final int ROWS = 60;
    private static final int BATCH = 12;
    private static final long SAMPLE_SEED = 5;
    private static final Pattern PORT = Pattern.compile(":(\\d+)/");

    private SampleImport sample;
    private UrlDataSource direct;
    private Aftermath expected;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void commitThatTheServerNeverHeardOfIsRepeated(TestDatabase database) throws IOException {
        prepare(database);
        everyCommit(false);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void commitWhoseAnswerIsLostIsNotRepeated(TestDatabase database) throws IOException {
        prepare(database);
        everyCommit(true);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void connectionsCutAnywhereLoseAndDoubleNobody(TestDatabase database) throws IOException {
        long seed = Effort.seed("ConnectionCutTest");
        Random random = new Random(seed);
        prepare(database);
        ByteCut never = new ByteCut(Long.MAX_VALUE);
        assertThat(importThrough(never)).isEqualTo(expected);
        for (int i = 0; i < CUTS; i++) {
            long at = 1 + (long) (random.nextDouble() * never.passed());
            assertThat(importThrough(new ByteCut(at)))
                    .as("cut at byte %d, seed %d", at, seed)
                    .isEqualTo(expected);
        }
    }

    private void prepare(TestDatabase database) {
        direct = database.empty();
        sample = SampleImport.into(direct, Sample.of(ROWS, SAMPLE_SEED), BATCH);
        expected = sample.aftermath(sample.run(direct));
    }

    private void everyCommit(boolean reachesServer) throws IOException {
        CommitCut cut;
        int at = 1;
        do {
            cut = new CommitCut(reachesServer, at++);
            assertThat(importThrough(cut)).as("commit %d", at - 1).isEqualTo(expected);
        } while (cut.struck());
    }

    private Aftermath importThrough(TcpProxy.Cut cut) throws IOException {
        sample.reset();
        try (TcpProxy proxy = new TcpProxy(port(), cut)) {
            ImportResult[] result = new ImportResult[1];
            Throwable stop = catchThrowable(() -> result[0] = sample.run(through(proxy)));
            return sample.aftermath(stop == null ? result[0] : sample.finish());
        }
    }

    private int port() {
        Matcher port = PORT.matcher(direct.url());
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private UrlDataSource through(TcpProxy proxy) {
        String url = PORT.matcher(direct.url()).replaceFirst(":" + proxy.port() + "/");
        return new UrlDataSource(url, direct.user(), direct.password());
    }
}
