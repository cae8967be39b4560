package com.isendu.contactimport.jobs.sample;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.StoredContacts;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.ImportOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A node as a host makes it. */
public final class Node {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private Node() {}

    public static ImportEngine engine(DataSource dataSource) {
        return ImportEngine.builder(JdbcContactSink.of(dataSource))
                .mappingStore(JdbcMappingStore.of(dataSource))
                .build();
    }

    /** Quick to notice things. */
    public static JobsOptions.Builder options() {
        return JobsOptions.builder()
                .pollInterval(Duration.ofMillis(200))
                .heartbeat(Duration.ofMillis(500))
                .retry(2, Duration.ofMillis(100), Duration.ofMillis(300));
    }

    /** A node that runs jobs. */
    public static ImportJobs started(DataSource dataSource) {
        return started(dataSource, builder -> builder);
    }

    public static ImportJobs started(DataSource dataSource, UnaryOperator<ImportJobs.Builder> change) {
        ImportJobs jobs = change.apply(ImportJobs.builder(engine(dataSource), dataSource)
                        .options(options().build()))
                .build();
        jobs.start();
        return jobs;
    }

    /** A node that only takes uploads. */
    public static ImportJobs idle(DataSource dataSource) {
        return ImportJobs.builder(engine(dataSource), dataSource)
                .options(options().threads(0).build())
                .build();
    }

    public static ImportOptions options(String account) {
        return ImportOptions.builder(account)
                .consent(Consent.confirmedBy("tester"))
                .defaultCountry("IT")
                .build();
    }

    /** The keys of the contacts of an account, in their order. */
    public static List<String> contacts(DataSource dataSource, String account) {
        List<String> emails = new ArrayList<>();
        StoredContacts.of(dataSource).forEach(account, contact -> emails.add(contact.email()));
        return emails;
    }

    /** Waits until a job has ended. */
    public static ImportJob ended(ImportJobs jobs, ImportJob job) {
        return await(jobs, job, JobState.COMPLETED, JobState.SUSPENDED, JobState.REFUSED, JobState.ABANDONED);
    }

    /** Waits until a job is in one of the states; fails after a minute. */
    public static ImportJob await(ImportJobs jobs, ImportJob job, JobState... states) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        ImportJob now = job;
        while (System.nanoTime() < end) {
            now = jobs.find(job.account(), job.id()).orElseThrow();
            for (JobState state : states) {
                if (now.state() == state) {
                    return now;
                }
            }
            pause();
        }
        throw new AssertionError("after a minute " + now + " " + now.problem());
    }

    public static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
