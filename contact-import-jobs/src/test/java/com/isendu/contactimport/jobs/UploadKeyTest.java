package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.fault.Failure;
import com.isendu.contactimport.jdbc.fault.FaultyDataSource;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.source.UploadStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Uploads that clients send again because they have not heard the answer. */
class UploadKeyTest {

    private static final int CLIENTS = 8;

    @Test
    void keepsAFileOnceForAKey() {
        try (ImportJobs jobs = Node.idle(TestDatabase.H2.withSchema())) {
            ImportJob first = jobs.upload("acme", Files.people(2), JobFile.UNNAMED, "form-7");
            InputStream unread = Files.people(2);

            assertThat(jobs.upload("acme", unread, JobFile.UNNAMED, "form-7").id())
                    .isEqualTo(first.id());
            assertThat(unread).isNotEmpty();
            assertThat(jobs.upload("acme", Files.people(2), JobFile.UNNAMED, "form-8")
                            .id())
                    .isNotEqualTo(first.id());
            assertThat(jobs.upload("other", Files.people(2), JobFile.UNNAMED, "form-7")
                            .id())
                    .isNotEqualTo(first.id());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void makesOneJobOfRequestsThatComeAtOnce(TestDatabase database, @TempDir Path directory) throws Exception {
        DataSource shared = database.withSchema();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ImportJobs jobs = ImportJobs.builder(Node.engine(shared), shared)
                .uploads(UploadStore.inDirectory(directory))
                .options(Node.options().threads(0).build())
                .build()) {
            Callable<ImportJob> request = () -> jobs.upload("acme", Files.people(2), JobFile.UNNAMED, "form-7");
            List<Future<ImportJob>> answers = clients.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(client -> request).toList());

            List<ImportJob> kept = jobs.list(JobQuery.all().of("acme"));
            assertThat(kept).hasSize(1);
            for (Future<ImportJob> answer : answers) {
                assertThat(answer.get().id()).isEqualTo(kept.get(0).id());
            }
            assertThat(directory.toFile().list())
                    .as("no file of a request that came second is left")
                    .hasSize(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void keepsTheFileOfAJobWhoseCommitArrivesAndIsNotHeardOf(@TempDir Path directory) {
        UploadStore store = UploadStore.inDirectory(directory);
        DataSource shared = TestDatabase.H2.withSchema();
        boolean struck = true;
        for (int commit = 1; struck; commit++) {
            FaultyDataSource faulty = FaultyDataSource.once(shared, Failure.COMMITTED_BUT_LOST, commit);
            try (ImportJobs jobs = idleNode(faulty.dataSource(), store)) {
                jobs.upload("acme", Files.people(2), JobFile.UNNAMED, "form-" + commit);
            } catch (SinkException e) {
                // Reported: the client sends it again.
            }
            struck = faulty.struck();
        }

        try (ImportJobs jobs = idleNode(shared, store)) {
            assertThat(jobs.list(JobQuery.all()))
                    .isNotEmpty()
                    .allSatisfy(job -> jobs.source("acme", job.id()).close());
        }
    }

    private static ImportJobs idleNode(DataSource dataSource, UploadStore store) {
        JdbcOptions impatient =
                JdbcOptions.builder().reconnectFor(Duration.ZERO).build();
        return ImportJobs.builder(Node.engine(dataSource), dataSource)
                .uploads(store)
                .options(Node.options().threads(0).jdbc(impatient).build())
                .build();
    }

    @Test
    void refusesABlankKey() {
        try (ImportJobs jobs = Node.idle(TestDatabase.H2.withSchema())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> jobs.upload("acme", Files.people(1), JobFile.UNNAMED, " "));
        }
    }
}
