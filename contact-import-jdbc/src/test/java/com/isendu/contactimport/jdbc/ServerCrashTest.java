package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.CrashingServer;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportResult;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The server crashes amid an import and starts again; the import goes on by itself, or is continued. */
@Tag("fault")
class ServerCrashTest {

    private static final int CRASHES = Effort.of("crashes", 2);
    private static final int FORGETFUL_CRASHES = Effort.of("forgetfulCrashes", 1);

    private static final int MAX_NANOS = 8_000_000;
    private static final int ROWS = 300;
    private static final int BATCH = 25;
    private static final long SAMPLE_SEED = 5;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void crashOfServerLosesAndDoublesNobody(TestDatabase database) throws Exception {
        try (CrashingServer server = CrashingServer.durable(database)) {
            crash(server, CRASHES);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"H2", "SQLITE"})
    void crashThatForgetsCommitsLosesAndDoublesNobody(TestDatabase database) throws Exception {
        try (CrashingServer server = CrashingServer.forgetful(database)) {
            crash(server, FORGETFUL_CRASHES);
        }
    }

    private static void crash(CrashingServer server, int crashes) throws InterruptedException {
        long seed = Effort.seed("ServerCrashTest");
        Random random = new Random(seed);
        SampleImport sample = SampleImport.into(server.dataSource(), Sample.of(ROWS, SAMPLE_SEED), BATCH);
        Aftermath expected = sample.aftermath(sample.run(server.dataSource()));
        for (int i = 0; i < crashes; i++) {
            sample.reset();
            server.settle();
            ImportResult result = crashed(sample, server, random);
            assertThat(sample.aftermath(result))
                    .as("crash %d, seed %d", i, seed)
                    .isEqualTo(expected);
        }
    }

    private static ImportResult crashed(SampleImport sample, CrashingServer server, Random random)
            throws InterruptedException {
        Crash crash = new Crash(server, random.nextInt(sample.batches()), random.nextInt(MAX_NANOS));
        try {
            return sample.run(server.dataSource(), crash);
        } catch (ImportException e) {
            crash.thread.join();
            return sample.finish();
        } finally {
            crash.thread.join();
        }
    }

    /** Stops the server some batches and a moment later, and starts it again while the import is trying. */
    private static final class Crash implements ImportListener {

        private final CrashingServer server;
        private final long nanos;
        private final Thread thread = new Thread(this::crash);
        private int batches;

        private Crash(CrashingServer server, int batches, long nanos) {
            this.server = server;
            this.batches = batches;
            this.nanos = nanos;
        }

        @Override
        public void progressed(ImportProgress progress) {
            if (batches-- == 0) {
                thread.start();
            }
        }

        private void crash() {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
                server.crash();
                server.restart();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
