package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.sample.FaultyStore;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept as long as they are needed, and no longer. */
class JobFilesKeptTest {

    @TempDir
    private Path directory;

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @Test
    void deletesFilesWhoseTimeIsOver() {
        ImportJob done;
        try (ImportJobs worker = Node.started(dataSource)) {
            done = Node.ended(worker, worker.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED));
            assertThat(done.hasUpload()).isTrue();
            assertThat(done.hasErrorCsv()).isTrue();
        }
        try (ImportJobs jobs = brief()) {
            ImportJob unsubmitted = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);

            jobs.clean();

            ImportJob now = jobs.find("acme", done.id()).orElseThrow();
            assertThat(now.hasUpload()).isFalse();
            assertThat(now.hasErrorCsv()).isFalse();
            assertThat(now.result()).isEqualTo(done.result());
            assertThat(jobs.errorCsv("acme", done.id())).isEmpty();
            assertThat(jobs.find("acme", unsubmitted.id())).isEmpty();
            assertThat(Sql.count(dataSource, "contact_import_upload")).isZero();
        }
    }

    @Test
    void deletesWhatTheHistoryKeepsForUndo() {
        try (ImportJobs worker = Node.started(dataSource)) {
            Node.ended(worker, worker.submit(Node.options("acme"), Files.people("a", 20), JobFile.UNNAMED));
            ImportOptions longer = Node.options("acme").toBuilder()
                    .fixedValue(FixedValue.constant(ContactField.CITY, "Roma"))
                    .build();
            Node.ended(worker, worker.submit(longer, Files.people("a", 20), JobFile.UNNAMED));
        }
        assertThat(Sql.count(dataSource, "contact_import_change")).isEqualTo(18);

        try (ImportJobs jobs = brief()) {
            jobs.clean();
        }

        assertThat(Sql.count(dataSource, "contact_import_change")).isZero();
    }

    @Test
    void deletesJobsWhoseTimeIsOverWithTheirFiles() {
        ImportJob done;
        ImportJob waiting;
        try (ImportJobs worker = Node.started(dataSource)) {
            done = Node.ended(worker, worker.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED));
        }
        JobsOptions forgetful =
                Node.options().threads(0).keepJobs(Duration.ZERO).build();
        try (ImportJobs jobs = node(forgetful)) {
            waiting = jobs.submit(Node.options("acme"), Files.people(2), JobFile.UNNAMED);
            ImportJob unsubmitted = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);

            jobs.clean();

            assertThat(jobs.find("acme", done.id())).isEmpty();
            assertThat(jobs.list(JobQuery.all()))
                    .extracting(ImportJob::id)
                    .containsExactly(unsubmitted.id(), waiting.id());
            assertThat(Sql.count(dataSource, "contact_import_upload WHERE part = 0"))
                    .isEqualTo(2);
            assertThat(Node.contacts(dataSource, "acme")).hasSize(18);
        }
    }

    @Test
    void keepsAJobWhoseFilesCannotBeDeletedUntilTheyCan() {
        FaultyStore store = new FaultyStore(UploadStore.inDirectory(directory));
        JobsOptions forgetful = Node.options().keepJobs(Duration.ZERO).build();
        try (ImportJobs jobs =
                Node.started(dataSource, builder -> builder.uploads(store).options(forgetful))) {
            ImportJob done = Node.ended(jobs, jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED));
            store.fail(new IOException("away"));
            jobs.clean();
            assertThat(jobs.find("acme", done.id())).isPresent();

            store.recover();
            jobs.clean();

            assertThat(jobs.find("acme", done.id())).isEmpty();
            assertThat(directory.toFile().list()).isEmpty();
        }
    }

    @Test
    void keepsAnUploadAsLongAsSomebodyWorksOnIt() {
        JobsOptions options =
                Node.options().threads(0).keepUnsubmitted(Duration.ofHours(1)).build();
        try (ImportJobs jobs = node(options)) {
            ImportJob left = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            ImportJob chosen = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            ImportJob edited = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            Sql.execute(dataSource, "UPDATE contact_import_job SET uploaded_at = DATEADD('HOUR', -2, uploaded_at)");
            jobs.keepOptions("acme", chosen.id(), Node.options("acme"));
            jobs.replaceFile("acme", edited.id(), Files.people(3));

            jobs.clean();

            assertThat(jobs.find("acme", left.id())).isEmpty();
            assertThat(jobs.find("acme", chosen.id()).orElseThrow().hasUpload()).isTrue();
            assertThat(jobs.find("acme", edited.id()).orElseThrow().hasUpload()).isTrue();
        }
    }

    @Test
    void keepsTheFileOfARefusedJobAsLongAsSomebodyWorksOnIt() {
        ImportJob refused;
        try (ImportJobs worker = Node.started(dataSource)) {
            refused = Node.ended(worker, worker.submit(Node.options("acme"), Files.bytes(""), JobFile.UNNAMED));
        }
        JobsOptions options =
                Node.options().threads(0).keepUploads(Duration.ofHours(1)).build();
        try (ImportJobs jobs = node(options)) {
            Sql.execute(dataSource, "UPDATE contact_import_job SET ended_at = DATEADD('HOUR', -2, ended_at)");
            jobs.replaceFile("acme", refused.id(), Files.people(3));

            jobs.clean();

            assertThat(jobs.find("acme", refused.id()).orElseThrow().hasUpload())
                    .isTrue();
        }
    }

    /** A node that keeps nothing, and deletes when it is told to. */
    private ImportJobs brief() {
        JobsOptions options = Node.options()
                .threads(0)
                .keepUploads(Duration.ZERO)
                .keepErrorCsvs(Duration.ZERO)
                .keepUnsubmitted(Duration.ZERO)
                .keepUndo(Duration.ZERO)
                .build();
        return node(options);
    }

    private ImportJobs node(JobsOptions options) {
        return ImportJobs.builder(Node.engine(dataSource), dataSource)
                .options(options)
                .build();
    }

    @Test
    void keepsFilesOfJobsThatAreNotOver() {
        try (ImportJobs jobs = brief()) {
            ImportJob waiting = jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);

            jobs.clean();

            assertThat(jobs.find("acme", waiting.id()).orElseThrow().hasUpload())
                    .isTrue();
        }
    }

    @Test
    void deletesFilesThatNoJobKnows() throws IOException {
        UploadStore store = UploadStore.inDirectory(directory);
        store.put("upload-0123", Files.people(2));
        java.nio.file.Files.setLastModifiedTime(
                directory.resolve("upload-0123"), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        store.put("upload-4567", Files.people(2));
        try (ImportJobs jobs = Node.started(dataSource, builder -> builder.uploads(store))) {
            jobs.clean();
        }

        try (Stream<Path> left = java.nio.file.Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("upload-4567");
        }
    }

    @Test
    void deletesTheFilesOfAnAccountAtOnceForSomebodyWhoHasToBeErased() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob mine = Node.ended(jobs, jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED));
            ImportJob others = Node.ended(jobs, jobs.submit(Node.options("other"), Files.people(20), JobFile.UNNAMED));

            jobs.deleteFiles("acme");

            assertThat(jobs.errorCsv("acme", mine.id())).isEmpty();
            assertThat(jobs.find("acme", mine.id()).orElseThrow().hasUpload()).isFalse();
            assertThat(jobs.errorCsv("other", others.id())).isPresent();
        }
    }

    @Test
    void doesNotDeleteTheFileOfAJobThatWaits() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob waiting = jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);

            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.deleteFiles("acme", waiting.id()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOB_STATE_UNFIT));
            assertThat(jobs.list(JobQuery.all())).hasSize(1);
        }
    }
}
