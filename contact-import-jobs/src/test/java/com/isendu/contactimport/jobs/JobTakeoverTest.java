package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A node that stops or dies leaves its jobs to others. */
class JobTakeoverTest {

    private static final int ROWS = 60_000;

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @Test
    void anotherNodeContinuesWhatAStoppingOneHasBegun() {
        ImportJob job;
        try (ImportJobs first = Node.started(dataSource)) {
            job = first.submit(Node.options("acme"), Files.people(ROWS), JobFile.UNNAMED);
            Node.await(first, job, JobState.RUNNING, JobState.COMPLETED);
        }
        try (ImportJobs second = Node.started(dataSource)) {
            ImportJob done = Node.ended(second, job);

            assertThat(done.state()).isEqualTo(JobState.COMPLETED);
            assertThat(done.result().counts().created()).isEqualTo(ROWS - ROWS / 10);
            assertThat(done.faults()).isZero();
        }
    }

    @Test
    void showsWhoHeldAJobWhoseNodeDoesNotAnswerAndContinuesIt() {
        try (ImportJobs front = Node.idle(dataSource)) {
            ImportJob job = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            beHeldByADeadNode();

            ImportJob interrupted = front.find("acme", job.id()).orElseThrow();
            assertThat(interrupted.state()).isEqualTo(JobState.INTERRUPTED);
            assertThat(interrupted.heldBy()).isEqualTo("dead");
            assertThat(front.list(JobQuery.all().in(JobState.INTERRUPTED))).hasSize(1);
            assertThat(front.list(JobQuery.all().in(JobState.RUNNING))).isEmpty();
            try (ImportJobs worker = Node.started(dataSource)) {
                assertThat(Node.ended(worker, job).state()).isEqualTo(JobState.COMPLETED);
            }
        }
    }

    @Test
    void aDeadJobCanBeGivenUp() {
        try (ImportJobs front = Node.idle(dataSource)) {
            ImportJob job = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            beHeldByADeadNode();

            assertThat(front.abandon("acme", job.id()).state()).isEqualTo(JobState.ABANDONED);
        }
        try (ImportJobs worker = Node.started(dataSource)) {
            ImportJob other = worker.submit(Node.options("acme"), Files.people(5), JobFile.UNNAMED);
            assertThat(Node.ended(worker, other).state()).isEqualTo(JobState.COMPLETED);
            assertThat(worker.list(JobQuery.all().in(JobState.ABANDONED))).hasSize(1);
        }
    }

    @Test
    void anImportThatIsGivenUpEndsInTheHistoryToo() {
        try (ImportJobs jobs = Node.started(dataSource)) {
            ImportJob job = jobs.submit(Node.options("acme"), Files.people(ROWS), JobFile.UNNAMED);
            Node.await(jobs, job, JobState.RUNNING, JobState.COMPLETED);
            ImportJob suspended =
                    Node.await(jobs, jobs.cancel("acme", job.id()), JobState.SUSPENDED, JobState.COMPLETED);
            Sql.execute(dataSource, "UPDATE contact_import_run SET state = 'RUNNING'");

            assertThat(suspended.state()).isEqualTo(JobState.SUSPENDED);
            assertThat(suspended.importId()).isNotNull();
            assertThat(jobs.abandon("acme", job.id()).state()).isEqualTo(JobState.ABANDONED);

            List<ImportRecord> history = ImportHistory.of(dataSource).imports("acme");
            assertThat(history).extracting(ImportRecord::state).containsExactly(ImportState.SUSPENDED);
        }
    }

    @Test
    void findsJobsWithoutALane() {
        try (ImportJobs front = Node.idle(dataSource)) {
            ImportJob job = front.submit(Node.options("acme"), Files.people(20), JobFile.UNNAMED);
            Sql.execute(dataSource, "DELETE FROM contact_import_task");
            try (ImportJobs worker = Node.started(dataSource)) {
                assertThat(Node.ended(worker, job).state()).isEqualTo(JobState.COMPLETED);
            }
        }
    }

    private void beHeldByADeadNode() {
        Sql.execute(
                dataSource,
                "UPDATE contact_import_job SET state = 'RUNNING', attempt = 1, held_by = 'dead',"
                        + " lane = (SELECT task_instance FROM contact_import_task)");
        Sql.execute(
                dataSource,
                "UPDATE contact_import_task SET picked = TRUE, picked_by = 'dead',"
                        + " last_heartbeat = TIMESTAMP '2020-01-01 00:00:00'");
    }
}
