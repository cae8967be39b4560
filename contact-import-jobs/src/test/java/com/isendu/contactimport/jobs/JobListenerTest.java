package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobListener;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.jobs.sample.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener writes is there exactly if the state is. */
class JobListenerTest {

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @BeforeEach
    void createOutbox() {
        Outbox.create(dataSource);
    }

    @Test
    void hearsOfEachEndOnce() {
        try (ImportJobs jobs = Node.started(dataSource, builder -> builder.listener(new Outbox()))) {
            ImportJob completed = jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            Node.ended(jobs, completed);
            ImportJob abandoned = jobs.upload("acme", Files.people(20), JobFile.UNNAMED);
            jobs.abandon("acme", abandoned.id());

            assertThat(outbox("COMPLETED")).isEqualTo(1);
            assertThat(outbox("ABANDONED")).isEqualTo(1);
            assertThat(Sql.count(dataSource, "outbox")).isEqualTo(2);
        }
    }

    @Test
    void leavesNothingOfAListenerThatFailsAndCallsItAgain() {
        AtomicInteger calls = new AtomicInteger();
        JobListener failing = new Outbox() {
            @Override
            public void onCompleted(ImportJob job, Connection connection) throws SQLException {
                super.onCompleted(job, connection);
                if (calls.incrementAndGet() == 1) {
                    throw new IllegalStateException("the host's");
                }
            }
        };
        try (ImportJobs jobs = Node.started(dataSource, builder -> builder.listener(failing))) {
            ImportJob job = jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);

            assertThat(Node.ended(jobs, job).state()).isEqualTo(JobState.COMPLETED);
            assertThat(calls).hasValue(2);
            assertThat(outbox("COMPLETED")).isEqualTo(1);
            assertThat(Node.contacts(dataSource, "acme")).hasSize(18);
        }
    }

    @Test
    void aListenerThatAlwaysFailsDoesNotHaveTheJobRunAgainAndAgain() {
        AtomicInteger calls = new AtomicInteger();
        JobListener failing = new JobListener() {
            @Override
            public void onCompleted(ImportJob job, Connection connection) {
                calls.incrementAndGet();
                throw new IllegalStateException("the host's");
            }

            @Override
            public void onStopped(ImportJob job, Connection connection) {
                calls.incrementAndGet();
                throw new IllegalStateException("the host's");
            }
        };
        JobsOptions patient = Node.options()
                .retry(0, Duration.ofMinutes(5), Duration.ofMinutes(5))
                .build();
        try (ImportJobs jobs =
                Node.started(dataSource, builder -> builder.listener(failing).options(patient))) {
            ImportJob job = jobs.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            while (calls.get() < 2) {
                Node.pause();
            }

            ImportJob waiting = Node.await(jobs, job, JobState.WAITING);
            assertThat(waiting.faults()).isEqualTo(1);
            assertThat(waiting.times().dueAt()).isAfter(Instant.now().plusSeconds(60));
        }
    }

    private long outbox(String state) {
        return Sql.count(dataSource, "outbox WHERE state = '" + state + "'");
    }
}
