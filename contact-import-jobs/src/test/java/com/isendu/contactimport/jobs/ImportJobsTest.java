package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportJobsTest {

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void importsAnUploadInTwoSteps(TestDatabase database) throws IOException {
        DataSource shared = database.withSchema();
        try (ImportJobs jobs = Node.started(shared)) {
            ImportJob uploaded = jobs.upload("acme", Files.people(50), JobFile.named("people.csv"));
            ImportPreview preview = jobs.preview("acme", uploaded.id(), Node.options("acme"));
            ImportOptions options =
                    Node.options("acme").toBuilder().mapping(preview.mapping()).build();

            ImportJob submitted = jobs.submit("acme", uploaded.id(), options);
            ImportJob done = Node.ended(jobs, submitted);

            assertThat(uploaded.state()).isEqualTo(JobState.UPLOADED);
            assertThat(done.state()).isEqualTo(JobState.COMPLETED);
            assertThat(Objects.requireNonNull(done.result()).outcome()).isEqualTo("PARTIALLY_IMPORTED");
            assertThat(done.result().counts().created()).isEqualTo(45);
            assertThat(done.result().json()).contains("\"importId\":\"" + done.importId() + "\"");
            assertThat(errorCsv(jobs, done)).contains("none").contains("_import_code");
            assertThat(Node.contacts(shared, "acme")).hasSize(45);
        }
    }

    private static String errorCsv(ImportJobs jobs, ImportJob job) throws IOException {
        try (InputStream errors = jobs.errorCsv(job.account(), job.id()).orElseThrow()) {
            return new String(errors.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void beginsAtOnceOnAnIdleNode() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob job = jobs.submit(Node.options("acme"), Files.people(9), JobFile.UNNAMED);

            assertThat(Node.ended(jobs, job).result().counts().created()).isEqualTo(9);
        }
    }

    @Test
    void runsWhatAnotherNodeTook() {
        try (ImportJobs front = Node.idle(dataSource);
                ImportJobs worker = Node.started(dataSource)) {
            ImportJob job = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);

            assertThat(Node.ended(front, job).result().counts().created()).isEqualTo(18);
            assertThat(worker.find("acme", job.id())).isPresent();
        }
    }

    @Test
    void needsAConsent() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(1), JobFile.UNNAMED);

            assertThatExceptionOfType(ConsentException.class)
                    .isThrownBy(() -> jobs.submit(
                            "acme", job.id(), ImportOptions.builder("acme").build()));
            assertThat(jobs.find("acme", job.id()).orElseThrow().state()).isEqualTo(JobState.UPLOADED);
        }
    }

    @Test
    void showsNoJobToAnotherAccount() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(1), JobFile.UNNAMED);

            assertThat(jobs.find("other", job.id())).isEmpty();
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.source("other", job.id()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOB_UNKNOWN));
        }
    }

    @Test
    void suspendsAJobThatWaitsAndContinuesIt() {
        try (ImportJobs front = Node.idle(dataSource)) {
            ImportJob job = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);

            ImportJob cancelled = front.cancel("acme", job.id());
            ImportJob resumed = front.resume("acme", job.id());

            assertThat(cancelled.state()).isEqualTo(JobState.SUSPENDED);
            assertThat(resumed.state()).isEqualTo(JobState.WAITING);
            try (ImportJobs worker = Node.started(dataSource)) {
                assertThat(Node.ended(worker, job).state()).isEqualTo(JobState.COMPLETED);
            }
        }
    }

    @Test
    void givesAJobUpAndDeletesItsFile() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);

            ImportJob abandoned = jobs.abandon("acme", job.id());

            assertThat(abandoned.state()).isEqualTo(JobState.ABANDONED);
            assertThat(abandoned.hasUpload()).isFalse();
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.resume("acme", job.id()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOB_STATE_UNFIT));
        }
    }

    @Test
    void givesUpAnUploadThatWasNeverSubmitted() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            jobs.keepOptions("acme", job.id(), Node.options("acme"));

            ImportJob abandoned = jobs.abandon("acme", job.id());

            assertThat(abandoned.state()).isEqualTo(JobState.ABANDONED);
            assertThat(abandoned.hasUpload()).isFalse();
            assertThat(Sql.count(dataSource, "contact_import_upload")).isZero();
            assertThat(ImportHistory.of(dataSource).imports("acme")).isEmpty();
        }
    }

    @Test
    void listsJobsByAccountAndState() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob waiting = jobs.submit(Node.options("acme"), Files.people(2), JobFile.UNNAMED);
            ImportJob uploaded = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            ImportJob other = jobs.upload("other", Files.people(2), JobFile.UNNAMED);

            assertThat(jobs.list(JobQuery.all()))
                    .extracting(ImportJob::id)
                    .containsExactly(other.id(), uploaded.id(), waiting.id());
            assertThat(jobs.list(JobQuery.all().of("acme").in(JobState.WAITING, JobState.RUNNING)))
                    .extracting(ImportJob::id)
                    .containsExactly(waiting.id());
            assertThat(jobs.count(JobQuery.all().page(1, 1))).isEqualTo(3);
            assertThat(jobs.count(JobQuery.all().in(JobState.WAITING))).isEqualTo(1);
            assertThat(jobs.count(JobQuery.all().of("acme").in(JobState.RUNNING, JobState.INTERRUPTED)))
                    .isZero();
            assertThat(jobs.list(JobQuery.all().page(1, 1)))
                    .extracting(ImportJob::id)
                    .containsExactly(uploaded.id());
        }
    }

    @Test
    void refusesADatabaseThatServesOneProcess() {
        DataSource sqlite = TestDatabase.SQLITE.withSchema();

        assertThatExceptionOfType(JobException.class)
                .isThrownBy(() -> Node.idle(sqlite))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOBS_UNSUPPORTED))
                .withMessageContaining("sqlite");
    }

    @Test
    void namesTheTablesThatAreMissing() {
        DataSource empty = TestDatabase.H2.empty();

        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> Node.idle(empty))
                .withMessageContaining("contact_import_job");
    }
}
