package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows in error of a job, corrected in another one. */
class CorrectionTest {

    private static final int CLIENTS = 8;
    private static final ColumnMapping EMAIL_AND_NAME = ColumnMapping.builder()
            .map(ContactField.EMAIL, "Email")
            .map(ContactField.FIRST_NAME, "Last Name")
            .build();

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void importsWhatWasInErrorOnceItIsCorrected(TestDatabase database) throws IOException {
        DataSource shared = database.withSchema();
        try (ImportJobs jobs = Node.started(shared)) {
            ImportJob done = completed(jobs, Files.people(20));

            ImportJob draft = jobs.correct("acme", done.id());

            assertThat(draft.state()).isEqualTo(JobState.UPLOADED);
            assertThat(draft.corrects()).isEqualTo(done.id());
            assertThat(draft.file()).isEqualTo(JobFile.named("people.xlsx"));
            String errors = errorCsv(jobs, done);
            assertThat(draft.fileSize()).isEqualTo(errors.getBytes(StandardCharsets.UTF_8).length);
            String corrected = errors.replaceFirst("none", "ten@example.org");
            jobs.replaceFile("acme", draft.id(), Files.bytes(corrected));
            ImportJob imported = submitAsKept(jobs, draft);
            assertThat(Objects.requireNonNull(imported.result()).counts().created())
                    .isEqualTo(1);
            assertThat(imported.result().counts().rejected()).isEqualTo(1);
            assertThat(imported.corrects()).isEqualTo(done.id());
            assertThat(Node.contacts(shared, "acme")).hasSize(19).contains("ten@example.org");
            assertThat(done.corrects()).isNull();
        }
    }

    private static ImportJob completed(ImportJobs jobs, InputStream file) {
        return completed(jobs, Node.options("acme"), file);
    }

    private static ImportJob completed(ImportJobs jobs, ImportOptions options, InputStream file) {
        ImportJob done = Node.ended(jobs, jobs.submit(options, file, new JobFile("people.xlsx", "1")));
        assertThat(done.state()).isEqualTo(JobState.COMPLETED);
        return done;
    }

    private static ImportJob submitAsKept(ImportJobs jobs, ImportJob draft) {
        ImportOptions kept = jobs.options(draft.account(), draft.id()).orElseThrow();
        ImportOptions confirmed = kept.toBuilder()
                .consent(Node.options(draft.account()).consent())
                .build();
        return Node.ended(jobs, jobs.submit(draft.account(), draft.id(), confirmed));
    }

    private static String errorCsv(ImportJobs jobs, ImportJob job) throws IOException {
        try (InputStream errors = jobs.errorCsv(job.account(), job.id()).orElseThrow()) {
            return new String(errors.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void hasTheOptionsOfTheJobWithoutConsentAndDetectsTheFormat() {
        ImportOptions options = Node.options("acme").toBuilder()
                .mapping(EMAIL_AND_NAME)
                .addTags("autumn")
                .reading(reading -> reading.charset(StandardCharsets.ISO_8859_1).skippedLines(0))
                .build();
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob draft = jobs.correct(
                    "acme", completed(jobs, options, Files.people(20)).id());

            ImportOptions kept = jobs.options("acme", draft.id()).orElseThrow();
            assertThat(kept.mapping()).isEqualTo(EMAIL_AND_NAME);
            assertThat(kept.fixedValues()).isEqualTo(options.fixedValues());
            assertThat(kept.defaultCountry()).isEqualTo("IT");
            assertThat(kept.consent()).isNull();
            assertThat(kept.reading().given()).isEmpty();
        }
    }

    @Test
    void hasTheMappingThatWasChosenWhereNoneWasGiven() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob draft =
                    jobs.correct("acme", completed(jobs, Files.people(20)).id());

            ImportOptions kept = jobs.options("acme", draft.id()).orElseThrow();
            assertThat(Objects.requireNonNull(kept.mapping()).links()).hasSize(4);
        }
    }

    @Test
    void correctsAFileThatHadNoHeader() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportOptions options = Node.options("acme").toBuilder()
                    .reading(reading -> reading.header(HeaderMode.ABSENT))
                    .mapping(ColumnMapping.builder()
                            .map(ContactField.EMAIL, ColumnRef.at(1))
                            .build())
                    .build();
            ImportJob done = completed(jobs, options, Files.bytes("Anna,anna@example.org\nBruno,none\nCarla,none\n"));
            ImportJob draft = jobs.correct("acme", done.id());

            ImportJob again = submitAsKept(jobs, draft);

            assertThat(Objects.requireNonNull(done.result()).counts().rejected())
                    .isEqualTo(2);
            assertThat(again.state()).isEqualTo(JobState.COMPLETED);
            assertThat(Objects.requireNonNull(again.result()).counts().records())
                    .isEqualTo(2);
            assertThat(again.result().counts().rejected()).isEqualTo(2);
        }
    }

    @Test
    void returnsTheSameDraftAgain() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob done = completed(jobs, Files.people(20));
            ImportJob draft = jobs.correct("acme", done.id());
            ImportJob worked = jobs.replaceFile("acme", draft.id(), Files.people("worked-on", 2));

            assertThat(jobs.correct("acme", done.id())).isEqualTo(worked);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void makesOneDraftOfRequestsThatComeAtOnce(TestDatabase database) throws Exception {
        DataSource shared = database.withSchema();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ImportJobs jobs = Node.started(shared)) {
            ImportJob done = completed(jobs, Files.people(20));
            Callable<ImportJob> request = () -> jobs.correct("acme", done.id());
            List<Future<ImportJob>> answers = clients.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(client -> request).toList());

            List<ImportJob> drafts = jobs.list(JobQuery.all().of("acme").in(JobState.UPLOADED));
            assertThat(drafts).hasSize(1);
            for (Future<ImportJob> answer : answers) {
                assertThat(answer.get().id()).isEqualTo(drafts.get(0).id());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void returnsTheCorrectionThatWasSubmittedAndCorrectsWhatItLeftFromItsOwnErrors() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob done = completed(jobs, Files.people(20));
            ImportJob first = submitAsKept(jobs, jobs.correct("acme", done.id()));

            assertThat(jobs.correct("acme", done.id())).isEqualTo(first);
            assertThat(jobs.correct("acme", done.id(), Files.people(1), JobFile.UNNAMED))
                    .isEqualTo(first);
            ImportJob second = jobs.correct("acme", first.id());
            assertThat(second.corrects()).isEqualTo(first.id());
            assertThat(second.state()).isEqualTo(JobState.UPLOADED);
        }
    }

    @Test
    void beginsAgainWhereTheDraftWasAbandonedOrItsFileDeleted() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob done = completed(jobs, Files.people(20));
            ImportJob first = jobs.correct("acme", done.id());
            jobs.abandon("acme", first.id());
            ImportJob second = jobs.correct("acme", done.id());
            jobs.deleteFiles("acme", second.id());

            ImportJob third = jobs.correct("acme", done.id());

            assertThat(second.state()).isEqualTo(JobState.UPLOADED);
            assertThat(third.hasUpload()).isTrue();
            assertThat(List.of(first.id(), second.id(), third.id())).doesNotHaveDuplicates();
            assertThat(jobs.correct("acme", done.id())).isEqualTo(third);
        }
    }

    @Test
    void takesAFileThatWasCorrectedElsewhere() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob done = completed(jobs, Files.people(20));
            jobs.deleteFiles("acme", done.id());

            ImportJob draft = jobs.correct("acme", done.id(), Files.people("fixed", 2), JobFile.named("fixed.csv"));
            ImportJob again =
                    jobs.correct("acme", done.id(), Files.people("better", 3), new JobFile("better.csv", "2"));

            assertThat(draft.corrects()).isEqualTo(done.id());
            assertThat(draft.file()).isEqualTo(JobFile.named("fixed.csv"));
            assertThat(again.id()).isEqualTo(draft.id());
            assertThat(again.file()).isEqualTo(new JobFile("better.csv", "2"));
            submitAsKept(jobs, draft);
            assertThat(Node.contacts(dataSource, "acme"))
                    .contains("better3@example.org")
                    .doesNotContain("fixed1@example.org");
        }
    }

    @Test
    void needsACompletedJobWithAnErrorCsv() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob uploaded = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            ImportJob sound = completed(jobs, Files.people(9));
            ImportJob deleted = completed(jobs, Files.people("b", 20));
            jobs.deleteFiles("acme", deleted.id());

            assertRefused(jobs, "acme", uploaded, ErrorCode.JOB_STATE_UNFIT);
            assertRefused(jobs, "acme", sound, ErrorCode.UPLOAD_DELETED);
            assertRefused(jobs, "acme", deleted, ErrorCode.UPLOAD_DELETED);
            assertRefused(jobs, "other", deleted, ErrorCode.JOB_UNKNOWN);
        }
    }

    private static void assertRefused(ImportJobs jobs, String account, ImportJob job, ErrorCode code) {
        assertThatExceptionOfType(JobException.class)
                .isThrownBy(() -> jobs.correct(account, job.id()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
