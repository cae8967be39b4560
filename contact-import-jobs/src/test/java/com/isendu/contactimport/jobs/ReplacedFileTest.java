package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.jdbc.fault.Failure;
import com.isendu.contactimport.jdbc.fault.FaultyDataSource;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.FaultyStore;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that a person corrects before they are submitted. */
class ReplacedFileTest {

    @TempDir
    private Path directory;

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void importsTheFileThatWasPutInThePlaceOfTheUploadedOne(TestDatabase database) {
        DataSource shared = database.withSchema();
        try (ImportJobs jobs = Node.started(shared)) {
            ImportJob uploaded = jobs.upload("acme", Files.people("before", 2), JobFile.named("people.csv"));
            jobs.keepOptions("acme", uploaded.id(), Node.options("acme"));

            ImportJob replaced = jobs.replaceFile("acme", uploaded.id(), Files.people("after", 20));

            assertThat(replaced.state()).isEqualTo(JobState.UPLOADED);
            assertThat(replaced.file()).isEqualTo(uploaded.file());
            assertThat(replaced.fileSize()).isGreaterThan(uploaded.fileSize());
            assertThat(replaced.progress().counted().bytesTotal()).isEqualTo(replaced.fileSize());
            assertThat(jobs.options("acme", uploaded.id())).isPresent();
            jobs.submit("acme", uploaded.id(), Node.options("acme"));
            Node.ended(jobs, uploaded);
            assertThat(Node.contacts(shared, "acme")).hasSize(18).allMatch(email -> email.startsWith("after"));
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        try (ImportJobs jobs = node(UploadStore.inDirectory(directory))) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            jobs.replaceFile("acme", job.id(), Files.people(3));
            jobs.replaceFile("acme", job.id(), Files.people(4));
            assertThat(directory.toFile().list()).hasSize(1);

            jobs.clean();
            jobs.source("acme", job.id()).close();
            jobs.abandon("acme", job.id());

            assertThat(directory.toFile().list()).isEmpty();
        }
    }

    @Test
    void waitsInTheQueueOfItsNewSize() {
        JobsOptions options = Node.options().threads(0).largeBytes(1_000).build();
        try (ImportJobs jobs = ImportJobs.builder(Node.engine(dataSource), dataSource)
                .options(options)
                .build()) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);

            jobs.replaceFile("acme", job.id(), Files.people(100));

            assertThat(Sql.count(dataSource, "contact_import_job WHERE queue = 'large'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void keepsTheFileBeforeWhereTheStoreHasNoRoom() throws IOException {
        FaultyStore store = new FaultyStore(UploadStore.inDirectory(directory));
        try (ImportJobs jobs = node(store)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            store.fail(new UploadStore.FullException(new IOException("disk")));

            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.replaceFile("acme", job.id(), Files.people(3)))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UPLOAD_STORE_FULL));

            store.recover();
            assertThat(jobs.find("acme", job.id())).contains(job);
            jobs.source("acme", job.id()).close();
        }
    }

    @Test
    void keepsTheFileBeforeWhereTheOtherOneCannotBeRead() throws IOException {
        try (ImportJobs jobs = node(UploadStore.inDirectory(directory))) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);

            assertThatExceptionOfType(SourceException.class)
                    // Not connected: reading fails.
                    .isThrownBy(() -> jobs.replaceFile("acme", job.id(), new PipedInputStream()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));

            jobs.source("acme", job.id()).close();
            assertThat(directory.toFile().list()).hasSize(1);
        }
    }

    @Test
    void keepsTheFileWhoseCommitArrivesAndIsNotHeardOf() throws IOException {
        UploadStore store = UploadStore.inDirectory(directory);
        ImportJob job;
        try (ImportJobs jobs = node(store)) {
            job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
        }
        boolean struck = true;
        for (int commit = 1; struck; commit++) {
            FaultyDataSource faulty = FaultyDataSource.once(dataSource, Failure.COMMITTED_BUT_LOST, commit);
            try (ImportJobs jobs = ImportJobs.builder(Node.engine(faulty.dataSource()), faulty.dataSource())
                    .uploads(store)
                    .options(Node.options().threads(0).build())
                    .build()) {
                assertThat(jobs.replaceFile("acme", job.id(), Files.people(2 + commit))
                                .fileSize())
                        .isEqualTo(Files.people(2 + commit).available());
                jobs.source("acme", job.id()).close();
            } catch (SinkException e) {
                // Reported while the job was looked up: the client sends the file again.
            }
            struck = faulty.struck();
        }
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void refusesAFileForAJobThatIsSubmittedWhileTheFileArrives() {
        try (ImportJobs jobs = node(UploadStore.inDirectory(directory))) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            InputStream arriving = new SequenceInputStream(Collections.enumeration(List.of(
                    Files.people(3), new Meanwhile(() -> jobs.submit("acme", job.id(), Node.options("acme"))))));

            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.replaceFile("acme", job.id(), arriving))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOB_STATE_UNFIT));

            assertThat(jobs.find("acme", job.id()).orElseThrow().fileSize()).isEqualTo(job.fileSize());
            assertThat(directory.toFile().list()).hasSize(1);
        }
    }

    /** No bytes, and something that happens while they are read. */
    private static final class Meanwhile extends InputStream {

        private final Runnable action;

        Meanwhile(Runnable action) {
            this.action = action;
        }

        @Override
        public int read() {
            action.run();
            return -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }
    }

    private ImportJobs node(UploadStore store) {
        return ImportJobs.builder(Node.engine(dataSource), dataSource)
                .uploads(store)
                .options(Node.options().threads(0).build())
                .build();
    }
}
