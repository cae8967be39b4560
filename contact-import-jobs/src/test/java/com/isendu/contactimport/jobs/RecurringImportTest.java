package com.isendu.contactimport.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.options.ImportOptions;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RecurringImportTest {

    private static final String FIRST = "Mail,Name\r\nada@example.org,Ada\r\n";
    private static final String DRIFTED = "Address,Name\r\nVia Roma 1,Ada\r\n";

    private final DataSource dataSource = TestDatabase.H2.withSchema();
    private final AtomicReference<String> source = new AtomicReference<>(FIRST);
    private final RecurringImport nightly = RecurringImport.every(
            "nightly",
            Duration.ofMillis(300),
            JobFile.named("nightly.csv"),
            () -> Files.bytes(source.get()),
            () -> ImportOptions.builder("acme")
                    .consent(Objects.requireNonNull(Node.options("acme").consent()))
                    .useLastMapping(true)
                    .build());

    @Test
    void importsAgainAndAgainAsTheLastFileWas() {
        try (ImportJobs jobs = Node.started(dataSource, builder -> builder.recurring(nightly))) {
            importOnce(jobs);

            awaitRecurring(jobs, JobState.COMPLETED, 2);
            assertThat(Node.contacts(dataSource, "acme")).containsExactly("ada@example.org");
        }
    }

    @Test
    void stopsWhereTheColumnsHaveChangedUntilAPersonDecides() {
        try (ImportJobs jobs = Node.started(dataSource, builder -> builder.recurring(nightly))) {
            importOnce(jobs);
            awaitRecurring(jobs, JobState.COMPLETED, 1);
            source.set(DRIFTED);

            ImportJob refused = awaitRecurring(jobs, JobState.REFUSED, 1).get(0);
            assertThat(Objects.requireNonNull(refused.problem()).code()).isEqualTo(ErrorCode.MAPPING_MISMATCH);
            long made = recurring(jobs, JobState.values()).size();
            waitForSeveralTimes();
            assertThat(recurring(jobs, JobState.values())).hasSize((int) made);

            source.set(FIRST);
            jobs.abandon("acme", refused.id());
            awaitRecurring(jobs, JobState.COMPLETED, (int) made);
        }
    }

    @Test
    void hasANameThatTablesTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecurringImport.daily(
                        "Every night",
                        LocalTime.MIDNIGHT,
                        ZoneOffset.UTC,
                        JobFile.UNNAMED,
                        () -> Files.bytes(FIRST),
                        () -> Node.options("acme")));
    }

    private static void importOnce(ImportJobs jobs) {
        ImportJob first = jobs.submit(Node.options("acme"), Files.bytes(FIRST), JobFile.UNNAMED);
        Node.ended(jobs, first);
        // The first time may have been before there was a mapping to remember.
        recurring(jobs, JobState.REFUSED).forEach(job -> jobs.abandon("acme", job.id()));
    }

    private static List<ImportJob> recurring(ImportJobs jobs, JobState... states) {
        return jobs.list(JobQuery.all().in(states)).stream()
                .filter(job -> "nightly".equals(job.recurring()))
                .toList();
    }

    private static List<ImportJob> awaitRecurring(ImportJobs jobs, JobState state, int least) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end) {
            List<ImportJob> found = recurring(jobs, state);
            if (found.size() >= least) {
                return found;
            }
            Node.pause();
        }
        throw new AssertionError("no " + least + " jobs " + state + " in " + jobs.list(JobQuery.all()));
    }

    private static void waitForSeveralTimes() {
        for (int pause = 0; pause < 60; pause++) {
            Node.pause();
        }
    }
}
