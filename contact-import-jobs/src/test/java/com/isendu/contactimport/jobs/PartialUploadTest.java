package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A file in parts is as good as a whole one, and goes on where it has broken off. */
class PartialUploadTest {

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @Test
    void goesOnAtAnotherNodeWhereItHasBrokenOff() throws IOException {
        try (ImportJobs first = Node.idle(dataSource)) {
            PartialUpload upload = first.partialUpload("acme", "a");
            upload.put(1, Files.bytes("E-mail,Na"));
            upload.put(2, Files.bytes("me\r\nanna@shop"));
        }
        try (ImportJobs second = Node.idle(dataSource)) {
            PartialUpload upload = second.partialUpload("acme", "a");
            assertThat(upload.count()).isEqualTo(2);
            upload.put(3, Files.bytes(".example,Anna\r\n"));

            ImportJob job;
            try (InputStream file = upload.open(3)) {
                job = second.upload("acme", file, JobFile.named("people.csv"), "a");
            }
            upload.delete(3);

            assertThat(upload.count()).isZero();
            try (var source = second.source("acme", job.id());
                    InputStream whole = source.open()) {
                assertThat(whole).hasContent("E-mail,Name\r\nanna@shop.example,Anna\r\n");
            }
        }
    }

    @Test
    void takesAPartThatIsSentTwiceOnce() throws IOException {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            PartialUpload upload = jobs.partialUpload("acme", "a");
            upload.put(1, Files.bytes("E-m"));
            upload.put(1, Files.bytes("E-mail\r\n"));
            assertThat(upload.open(1)).hasContent("E-mail\r\n");
        }
    }

    @Test
    void isNoFileWhereAPartIsMissing() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            PartialUpload upload = jobs.partialUpload("acme", "a");
            upload.put(1, Files.bytes("E-mail\r\n"));
            upload.put(3, Files.bytes("anna@shop.example\r\n"));
            assertThat(upload.count()).isEqualTo(1);
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> jobs.upload("acme", upload.open(3), JobFile.UNNAMED))
                    .satisfies(missing -> assertThat(missing.code()).isEqualTo(ErrorCode.UPLOAD_DELETED));
        }
    }

    @Test
    void isOutOfReachOfOtherAccounts() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            jobs.partialUpload("acme", "a").put(1, Files.bytes("E-mail\r\n"));
            assertThat(jobs.partialUpload("other", "a").count()).isZero();
            assertThat(jobs.partialUpload("acm", "ea").count()).isZero();
        }
    }

    @Test
    void isDeletedWhenNobodyGoesOn() {
        try (ImportJobs jobs = Node.idle(dataSource)) {
            jobs.partialUpload("acme", "a").put(1, Files.bytes("E-mail\r\n"));
            jobs.clean();
            assertThat(jobs.partialUpload("acme", "a").count()).isEqualTo(1);
        }
        JobsOptions brief = JobsOptions.builder().keepUnsubmitted(Duration.ZERO).build();
        try (ImportJobs jobs = ImportJobs.builder(Node.engine(dataSource), dataSource)
                .options(brief)
                .build()) {
            jobs.clean();
            assertThat(Sql.count(dataSource, "contact_import_upload")).isZero();
        }
    }
}
