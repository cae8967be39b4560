package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.FaultyStore;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.jobs.sample.SlowStore;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong has a code, and leaves a job that can be continued. */
class JobFaultsTest {

    @TempDir
    private Path directory;

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @Test
    void keepsNothingOfAnUploadThatTheStoreHasNoRoomFor() {
        FaultyStore store = faultyStore();
        store.fail(new UploadStore.FullException(new IOException("disk")));
        try (ImportJobs jobs = node(store, 1)) {
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.upload("acme", Files.people(3), JobFile.UNNAMED))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UPLOAD_STORE_FULL));
            assertThat(jobs.list(JobQuery.all())).isEmpty();
        }
    }

    @Test
    void triesAgainWhileTheStoreIsAwayThenSuspendsAndContinues() {
        FaultyStore store = faultyStore();
        try (ImportJobs jobs = node(store, 1)) {
            ImportJob uploaded = jobs.upload("acme", Files.people(20), JobFile.UNNAMED);
            jobs.submit("acme", uploaded.id(), Node.options("acme"));
            store.fail(new IOException("away"));

            ImportJob job = Node.await(jobs, uploaded, JobState.SUSPENDED, JobState.COMPLETED);
            store.recover();
            if (job.state() == JobState.SUSPENDED) {
                assertThat(Objects.requireNonNull(job.problem()).code()).isEqualTo(ErrorCode.UPLOAD_STORE_UNAVAILABLE);
                jobs.resume("acme", uploaded.id());
            }

            assertThat(Node.await(jobs, uploaded, JobState.COMPLETED)
                            .result()
                            .counts()
                            .created())
                    .isEqualTo(18);
        }
    }

    @Test
    void waitsForANodeThatReadsTheOptions() {
        try (ImportJobs front = Node.idle(dataSource)) {
            ImportJob job = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            writeOptionsOfVersion(1, 9);
            try (ImportJobs worker = Node.started(dataSource)) {
                ImportJob suspended = Node.await(worker, job, JobState.SUSPENDED);
                assertThat(Objects.requireNonNull(suspended.problem()).code()).isEqualTo(ErrorCode.OPTIONS_UNREADABLE);

                writeOptionsOfVersion(9, 1);
                worker.resume("acme", job.id());
                assertThat(Node.ended(worker, job).state()).isEqualTo(JobState.COMPLETED);
            }
        }
    }

    @Test
    void aJobThatWaitsForAnotherTryHoldsUpNoOther() {
        try (ImportJobs front = Node.idle(dataSource)) {
            ImportJob first = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            writeOptionsOfVersion(1, 9);
            ImportJob second = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            JobsOptions patient = Node.options()
                    .jobsPerAccount(1)
                    .retry(5, Duration.ofMinutes(2), Duration.ofMinutes(2))
                    .build();
            try (ImportJobs worker = Node.started(dataSource, builder -> builder.options(patient))) {
                assertThat(Node.ended(worker, second).state()).isEqualTo(JobState.COMPLETED);

                ImportJob waiting = worker.find("acme", first.id()).orElseThrow();
                assertThat(waiting.state()).isEqualTo(JobState.WAITING);
                assertThat(waiting.faults()).isEqualTo(1);

                ImportJob later = worker.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
                assertThat(Node.ended(worker, later).state()).isEqualTo(JobState.COMPLETED);
            }
        }
    }

    @Test
    void importsNothingOfAJobThatIsGivenUpWhileAnotherNodeOpensItsFile() {
        UploadStore store = UploadStore.inDirectory(directory.resolve("uploads"));
        try (ImportJobs front = ImportJobs.builder(Node.engine(dataSource), dataSource)
                .uploads(store)
                .options(Node.options().threads(0).build())
                .build()) {
            ImportJob given = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            ImportJob next = front.submit(Node.options("acme"), Files.people("next", 20), JobFile.UNNAMED);
            UploadStore slow = new SlowStore(store, given.id(), () -> front.abandon("acme", given.id()));
            JobsOptions options = Node.options().threads(1).jobsPerAccount(1).build();
            try (ImportJobs worker =
                    Node.started(dataSource, builder -> builder.uploads(slow).options(options))) {
                Node.ended(worker, next);

                assertThat(Node.contacts(dataSource, "acme")).hasSize(18).allMatch(email -> email.startsWith("next"));
            }
        }
    }

    private void writeOptionsOfVersion(int from, int to) {
        Sql.execute(
                dataSource,
                "UPDATE contact_import_job SET request = REPLACE(request, '\"options\":\"" + from
                        + "\"', '\"options\":\"" + to + "\"')");
    }

    @Test
    void refusesWhatCannotBeImportedAndTakesItWithOtherOptions() {
        ImportOptions wrong = Node.options("acme").toBuilder()
                .mapping(ColumnMapping.builder()
                        .map(ContactField.EMAIL, "No such column")
                        .build())
                .build();
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob refused = Node.ended(jobs, jobs.submit(wrong, Files.people(20), JobFile.UNNAMED));
            assertThat(refused.state()).isEqualTo(JobState.REFUSED);
            assertThat(Objects.requireNonNull(refused.problem()).code()).isEqualTo(ErrorCode.COLUMN_UNKNOWN);

            jobs.submit("acme", refused.id(), Node.options("acme"));

            assertThat(Node.await(jobs, refused, JobState.COMPLETED).problem()).isNull();
        }
    }

    @Test
    void refusesAtOnceToLoseOptOuts() {
        ImportOptions suppressing = Node.options("acme").toBuilder()
                .optedOut(OptOutStrategy.SUPPRESS) // without a suppression list
                .build();
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob refused = Node.ended(jobs, jobs.submit(suppressing, Files.people(20), JobFile.UNNAMED));

            assertThat(refused.state()).isEqualTo(JobState.REFUSED);
            assertThat(refused.faults()).isZero();
            assertThat(Objects.requireNonNull(refused.problem()).code()).isEqualTo(ErrorCode.OPT_OUTS_NOT_KEPT);
        }
    }

    @Test
    void refusesAFileThatIsNoContactFile() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob refused = Node.ended(jobs, jobs.submit(Node.options("acme"), Files.bytes(""), JobFile.UNNAMED));

            assertThat(refused.state()).isEqualTo(JobState.REFUSED);
            assertThat(Objects.requireNonNull(refused.problem()).code()).isEqualTo(ErrorCode.FILE_EMPTY);
        }
    }

    @Test
    void saysThatAFileIsDeleted() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            jobs.deleteFiles("acme", job.id());

            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.source("acme", job.id()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UPLOAD_DELETED));
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.submit("acme", job.id(), Node.options("acme")))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOB_STATE_UNFIT));
        }
    }

    @Test
    void blamesTheReaderOfAnUploadAndNotTheStore() {
        // Not connected: reading fails.
        InputStream cut = new PipedInputStream();
        try (ImportJobs jobs = Node.idle(dataSource)) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> jobs.upload("acme", cut, JobFile.UNNAMED))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
        }
    }

    @Test
    void stopsWhatRunsForAnAccountThatIsDeleted() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob job = jobs.submit(Node.options("acme"), Files.people(30_000), JobFile.UNNAMED);
            Node.await(jobs, job, JobState.RUNNING, JobState.COMPLETED);

            jobs.deleteAccount("acme");

            assertThat(jobs.list(JobQuery.all().of("acme"))).isEmpty();
            assertThat(Sql.count(dataSource, "contact_import_upload")).isZero();
            ImportJob next = jobs.submit(Node.options("acme"), Files.people(2), JobFile.UNNAMED);
            assertThat(Node.ended(jobs, next).state()).isEqualTo(JobState.COMPLETED);
        }
    }

    @Test
    void namesTablesOfAnotherPrefix() {
        JobsOptions other = Node.options()
                .jdbc(JdbcOptions.builder().tablePrefix("elsewhere").build())
                .build();

        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> ImportJobs.builder(Node.engine(dataSource), dataSource)
                        .options(other)
                        .build())
                .withMessageContaining("elsewhere_job");
    }

    private FaultyStore faultyStore() {
        return new FaultyStore(UploadStore.inDirectory(directory.resolve("uploads")));
    }

    private ImportJobs node(UploadStore store, int threads) {
        return Node.started(
                dataSource,
                builder -> builder.uploads(store)
                        .options(Node.options().threads(threads).build()));
    }
}
