package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobResult;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;

/** Two nodes on one database: one takes a file and shows it, the other one imports it. */
public final class ImportAsJob {

    private static final long PAUSE_MILLIS = 50;

    private ImportAsJob() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the sample cannot be read
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(run(Surroundings.database("jobs"), Surroundings.sample("clienti-negozio.csv")));
    }

    static String run(DataSource dataSource, Path file) throws IOException, InterruptedException {
        JdbcSchema.of(dataSource).createIfMissing();
        // tag::job[]
        ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource))
                .mappingStore(JdbcMappingStore.of(dataSource))
                .build();
        try (ImportJobs worker = ImportJobs.builder(engine, dataSource).build();
                ImportJobs front = ImportJobs.builder(engine, dataSource)
                        .options(JobsOptions.builder().threads(0).build()) // takes files, runs none
                        .build();
                InputStream upload = Files.newInputStream(file)) {
            worker.start();
            ImportJob job = front.upload("negozio", upload, JobFile.named("clienti-negozio.csv"));
            ImportOptions options =
                    ImportOptions.builder("negozio").defaultCountry("IT").build();
            ImportPreview preview = front.preview("negozio", job.id(), options); // for the person to look at
            ImportOptions confirmed = options.toBuilder()
                    .mapping(preview.mapping())
                    .consent(Consent.confirmedBy("anna@negozio.example"))
                    .build();
            job = front.submit("negozio", job.id(), confirmed);
            while (!job.state().isEnded()) { // a page asks now and then; a JobListener is called
                Thread.sleep(PAUSE_MILLIS);
                job = front.find("negozio", job.id()).orElseThrow();
            }
            JobResult result = Objects.requireNonNull(job.result());
            return result.counts().imported() + " imported, " + result.counts().rejected() + " in error";
        }
        // end::job[]
    }
}
