package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Jobs whose contacts go to a store that cannot continue an import. */
class StoreWithoutJournalTest {

    private static final String PEOPLE = "email\nanna@shop.example\nbruno@shop.example\n";

    private final JdbcDataSource database = new JdbcDataSource();
    private final AtomicInteger faults = new AtomicInteger();
    private final ContactSink sink = batch -> {
        if (faults.getAndDecrement() > 0) {
            throw new IllegalStateException("away");
        }
        return BatchOutcome.all(batch, RowOutcome.CREATED);
    };

    @Test
    void areImportedAndBegunAgainAfterAFault() {
        try (ImportJobs jobs = jobs("begun-again")) {
            faults.set(1);
            ImportJob job = Node.ended(jobs, jobs.submit(Node.options("acme"), people(), JobFile.UNNAMED));
            assertThat(job.state()).isEqualTo(JobState.COMPLETED);
            assertThat(job.result())
                    .satisfies(result -> assertThat(result.counts().created()).isEqualTo(2));
        }
    }

    @Test
    void canBeGivenUp() {
        try (ImportJobs jobs = jobs("given-up")) {
            ImportJob uploaded = jobs.upload("acme", people(), JobFile.UNNAMED);
            assertThat(jobs.abandon("acme", uploaded.id()).state()).isEqualTo(JobState.ABANDONED);
        }
    }

    private ImportJobs jobs(String name) {
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        JdbcSchema.of(database).createIfMissing();
        ImportJobs jobs = ImportJobs.builder(ImportEngine.builder(sink).build(), database)
                .options(Node.options().build())
                .build();
        jobs.start();
        return jobs;
    }

    private static InputStream people() {
        return new ByteArrayInputStream(PEOPLE.getBytes(StandardCharsets.UTF_8));
    }
}
