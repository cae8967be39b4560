package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobListener;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nobody waits for the many files of another, nor for a large one. */
class JobFairnessTest {

    private final DataSource dataSource = TestDatabase.H2.withSchema();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void accountsTakeTurns() {
        List<ImportJob> all = new ArrayList<>();
        try (ImportJobs front = Node.idle(dataSource)) {
            for (int file = 0; file < 12; file++) {
                all.add(front.submit(Node.options("busy"), Files.people(10), JobFile.UNNAMED));
            }
            all.add(front.submit(Node.options("quiet"), Files.people(10), JobFile.UNNAMED));
        }
        runAll(Node.options().threads(1).jobsPerAccount(1).build(), all);

        assertThat(order.indexOf("quiet")).isLessThanOrEqualTo(2);
    }

    @Test
    void smallFilesDoNotWaitForLargeOnes() {
        List<ImportJob> all = new ArrayList<>();
        JobsOptions options =
                Node.options().threads(2).largeJobs(1).largeBytes(100_000).build();
        try (ImportJobs front = front(options)) {
            for (String account : List.of("giant", "titan", "colossus")) {
                all.add(front.submit(Node.options(account), Files.people(40_000), JobFile.UNNAMED));
            }
            all.add(front.submit(Node.options("small"), Files.people(10), JobFile.UNNAMED));
        }
        runAll(options, all);

        assertThat(order.indexOf("small")).isLessThanOrEqualTo(1);
    }

    @Test
    void accountsTakeTurnsWithLargeFilesToo() {
        List<ImportJob> all = new ArrayList<>();
        JobsOptions options =
                Node.options().threads(2).largeJobs(1).largeBytes(1).build();
        try (ImportJobs front = front(options)) {
            for (int file = 0; file < 4; file++) {
                all.add(front.submit(Node.options("busy"), Files.people(10), JobFile.UNNAMED));
            }
            all.add(front.submit(Node.options("quiet"), Files.people(10), JobFile.UNNAMED));
        }
        runAll(options, all);

        assertThat(order.indexOf("quiet")).isLessThanOrEqualTo(1);
    }

    @Test
    void regularWorkDoesNotWaitForManyAccounts() {
        List<ImportJob> all = new ArrayList<>();
        try (ImportJobs front = Node.idle(dataSource)) {
            for (int account = 0; account < 60; account++) {
                all.add(front.submit(Node.options("account-" + account), Files.people(10), JobFile.UNNAMED));
            }
        }
        RecurringImport again = RecurringImport.every(
                "again", Duration.ofHours(1), JobFile.UNNAMED, () -> Files.people(10), () -> Node.options("again"));

        runAll(Node.options().threads(1).build(), all, builder -> builder.recurring(again));

        try (ImportJobs front = Node.idle(dataSource)) {
            ImportJob last = front.find(all.get(59).account(), all.get(59).id()).orElseThrow();
            assertThat(front.list(JobQuery.all().of("again")))
                    .singleElement()
                    .satisfies(made -> assertThat(made.times().uploadedAt())
                            .isBefore(last.times().endedAt()));
        }
    }

    private ImportJobs front(JobsOptions options) {
        return ImportJobs.builder(Node.engine(dataSource), dataSource)
                .options(options)
                .build();
    }

    private void runAll(JobsOptions options, List<ImportJob> all) {
        runAll(options, all, builder -> builder);
    }

    private void runAll(JobsOptions options, List<ImportJob> all, UnaryOperator<ImportJobs.Builder> change) {
        JobListener recorder = new JobListener() {
            @Override
            public void onCompleted(ImportJob job, Connection connection) {
                order.add(job.account());
            }
        };
        try (ImportJobs worker = Node.started(
                dataSource, builder -> change.apply(builder.options(options).listener(recorder)))) {
            all.forEach(job -> Node.ended(worker, job));
        }
    }
}
