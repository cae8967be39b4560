package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.ContactFiles;
import com.isendu.contactimport.xlsx.XlsxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/spring-boot.md do what it says; those of the pages are in the example that it names. */
class SpringGuideTest {

    @TempDir
    private Path folder;

    @Test
    void serviceImportsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), "email\nanna@example.com\nnobody\n");
        Path errors = folder.resolve("errors.csv");
        Contexts.withTables().withBean(ContactUploads.class).run(context -> {
            ImportResult result = context.getBean(ContactUploads.class).importContacts("shop-42", "anna", file, errors);

            assertThat(result.report().counts().created()).isEqualTo(1);
            assertThat(errors).isNotEmptyFile();
        });
    }

    @Test
    void uploadIsOpenedByItsContent() {
        Contexts.withTables().run(context -> {
            ImportResult result = opened(context.getBean(ImportEngine.class), Jobs.file(), Jobs.options("shop-42"));

            assertThat(result.report().counts().created()).isEqualTo(2);
        });
    }

    private static ImportResult opened(ImportEngine engine, InputStream upload, ImportOptions confirmed)
            throws IOException {
        // tag::workbook[]
        try (ContactSource source = ContactFiles.open(upload, XlsxOptions.DEFAULT)) {
            return engine.run(source, confirmed); // a CSV, a sheet of a workbook, or one of them packed
        }
        // end::workbook[]
    }

    @Test
    void jobIsUploadedAndSubmitted() {
        Contexts.withJobs().run(context -> {
            ImportJob job =
                    submitted(context.getBean(ImportJobs.class), "shop-42", Jobs.file(), Jobs.options("shop-42"));

            assertThat(Jobs.ended(context, job).state()).isEqualTo(JobState.COMPLETED);
        });
    }

    private static ImportJob submitted(ImportJobs jobs, String account, InputStream bytes, ImportOptions confirmed) {
        // tag::jobs[]
        ImportJob job = jobs.upload(account, bytes, JobFile.named("people.csv")); // the first step: keep and preview
        jobs.submit(account, job.id(), confirmed); // the second: import, on whichever node has a thread free
        // end::jobs[]
        return job;
    }
}
