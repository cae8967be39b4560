package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person has chosen for a file before it is submitted. */
class KeptOptionsTest {

    private static final ColumnMapping MAPPING =
            ColumnMapping.builder().map(ContactField.EMAIL, "Email").build();

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void findsWhatWasChosenOnAnotherNode(TestDatabase database) {
        DataSource shared = database.withSchema();
        ImportOptions chosen = ImportOptions.builder("acme")
                .defaultCountry("IT")
                .mapping(MAPPING)
                .build();
        try (ImportJobs jobs = Node.idle(shared)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.named("people.csv"));
            assertThat(jobs.options("acme", job.id())).isEmpty();

            ImportJob kept = jobs.keepOptions("acme", job.id(), chosen);

            assertThat(kept.state()).isEqualTo(JobState.UPLOADED);
            assertThat(kept.file()).isEqualTo(job.file());
        }
        try (ImportJobs other = Node.idle(shared)) {
            String id = other.list(JobQuery.all()).get(0).id();
            ImportOptions found = other.options("acme", id).orElseThrow();

            assertThat(found.mapping()).isEqualTo(MAPPING);
            assertThat(found.defaultCountry()).isEqualTo("IT");
            assertThat(found.consent()).isNull();
        }
    }

    @Test
    void keepsAConsentOnlyWhenTheJobIsSubmitted() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            jobs.keepOptions("acme", job.id(), Node.options("acme"));
            assertThat(jobs.options("acme", job.id()).orElseThrow().consent()).isNull();

            jobs.submit("acme", job.id(), Node.options("acme"));

            assertThat(Objects.requireNonNull(
                                    jobs.options("acme", job.id()).orElseThrow().consent())
                            .confirmedBy())
                    .isEqualTo("tester");
        }
    }

    @Test
    void keepsOtherOptionsForAJobThatWasRefused() {
        ImportOptions wrong = Node.options("acme").toBuilder()
                .mapping(ColumnMapping.builder()
                        .map(ContactField.EMAIL, "No such column")
                        .build())
                .build();
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob refused = Node.ended(jobs, jobs.submit(wrong, Files.people(20), JobFile.UNNAMED));

            ImportJob kept = jobs.keepOptions(
                    "acme",
                    refused.id(),
                    Node.options("acme").toBuilder().mapping(MAPPING).build());

            assertThat(kept.state()).isEqualTo(JobState.REFUSED);
            ImportOptions found = jobs.options("acme", refused.id()).orElseThrow();
            assertThat(found.mapping()).isEqualTo(MAPPING);
            assertThat(found.consent()).isNull();
            jobs.submit("acme", refused.id(), Node.options("acme"));
            assertThat(Node.await(jobs, refused, JobState.COMPLETED).problem()).isNull();
        }
    }

    @Test
    void refusesOptionsOnceTheJobIsSubmitted() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.submit(Node.options("acme"), Files.people(2), JobFile.UNNAMED);

            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.keepOptions("acme", job.id(), Node.options("acme")))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOB_STATE_UNFIT));
        }
    }

    @Test
    void refusesOptionsOfAnotherAccount() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> jobs.keepOptions("acme", job.id(), Node.options("other")));
            assertThat(jobs.options("acme", job.id())).isEmpty();
        }
    }

    @Test
    void staysWithAnotherSheet() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.named("people.csv"));
            jobs.keepOptions("acme", job.id(), Node.options("acme"));

            ImportJob changed = jobs.chooseSheet("acme", job.id(), "2");
            ImportJob kept = jobs.keepOptions("acme", job.id(), Node.options("acme"));

            assertThat(changed.file()).isEqualTo(new JobFile("people.csv", "2"));
            assertThat(kept.file()).isEqualTo(changed.file());
            assertThat(jobs.options("acme", job.id())).isPresent();
            assertThat(jobs.chooseSheet("acme", job.id(), null).file().sheet()).isNull();
        }
    }

    @Test
    void reportsOptionsOfAnotherVersion() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            ImportJob job = jobs.upload("acme", Files.people(2), JobFile.UNNAMED);
            jobs.keepOptions("acme", job.id(), Node.options("acme"));
            Sql.execute(
                    dataSource,
                    "UPDATE contact_import_job SET request = REPLACE(request, '\"options\":\"1\"', '\"options\":\"9\"')");

            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.options("acme", job.id()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OPTIONS_UNREADABLE));
        }
    }
}
