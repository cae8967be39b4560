package com.isendu.contactimport.benchmarks.jobs;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Measures jobs on one node. Not thread-safe. */
final class JobFigures {

    /** As a node has by default. */
    private static final int THREADS = 4;

    private static final int ROWS = 500;
    private static final int ACCOUNTS = 50;
    private static final double NANOS = 1e9;

    private final JobStore store;

    JobFigures(JobStore store) {
        this.store = store;
    }

    private static JobsOptions.Builder node() {
        return JobsOptions.builder().threads(THREADS);
    }

    /** Milliseconds from submitting a file of 500 rows on an idle node to its first rows in the database. */
    double startMillis(int seed) throws InterruptedException {
        store.clear();
        AtomicLong first = new AtomicLong();
        ImportListener listener = new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                first.compareAndSet(0, System.nanoTime());
            }
        };
        Completions completions = new Completions();
        ImportEngine engine = store.engine(listener);
        try (ImportJobs jobs =
                store.jobs(engine, node().build()).listener(completions).build()) {
            jobs.start();
            byte[] file = Uploads.file(ROWS, seed);
            TimeUnit.MILLISECONDS.sleep(1_500);
            long begun = System.nanoTime();
            jobs.submit(Uploads.options("idle"), new ByteArrayInputStream(file), JobFile.UNNAMED);
            completions.await(1);
            return (first.get() - begun) / 1e6;
        }
    }

    /** Files of 500 rows a minute, submitted one after another and imported as jobs. */
    double jobsPerMinute(int count) throws InterruptedException {
        store.clear();
        List<byte[]> files = files(count);
        Completions completions = new Completions();
        try (ImportJobs jobs =
                store.jobs(store.engine(), node().build()).listener(completions).build()) {
            jobs.start();
            long begun = System.nanoTime();
            for (int file = 0; file < count; file++) {
                submit(jobs, file, files.get(file));
            }
            return perMinute(count, completions.await(count) - begun);
        }
    }

    /** The same files, imported by the same engine on as many threads. */
    double importsPerMinute(int count) throws InterruptedException {
        store.clear();
        List<byte[]> files = files(count);
        ImportEngine engine = store.engine();
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        long begun = System.nanoTime();
        for (int file = 0; file < count; file++) {
            ImportOptions options = Uploads.options(account(file));
            byte[] bytes = files.get(file);
            executor.execute(() -> engine.run(ContactSource.of(() -> new ByteArrayInputStream(bytes)), options));
        }
        executor.shutdown();
        executor.awaitTermination(1, TimeUnit.HOURS);
        return perMinute(count, System.nanoTime() - begun);
    }

    /** Milliseconds a job, of so many that are done while so many more wait behind them. */
    double millisPerJob(int done, int waiting) throws InterruptedException {
        store.clear();
        byte[] file = Uploads.file(10, 1);
        Completions completions = new Completions();
        try (ImportJobs front =
                store.jobs(store.engine(), node().threads(0).build()).build()) {
            for (int job = 0; job < done + waiting; job++) {
                submit(front, job, file);
            }
        }
        store.settle();
        try (ImportJobs jobs =
                store.jobs(store.engine(), node().build()).listener(completions).build()) {
            long begun = System.nanoTime();
            jobs.start();
            return (completions.await(done) - begun) / 1e6 / done;
        }
    }

    /** How many times its fair share the account waits that waits longest. */
    double worstShare(int count, int largest, long seed) throws InterruptedException {
        store.clear();
        Random random = new Random(seed);
        Completions completions = new Completions();
        JobsOptions.Builder options = node().largeJobs(1).largeBytes(1_000_000);
        try (ImportJobs front =
                store.jobs(store.engine(), options.threads(0).build()).build()) {
            for (int file = 0; file < count; file++) {
                int rows = 10 + (int) (Math.pow(random.nextDouble(), 4) * (largest - 10));
                submit(front, random.nextInt(ACCOUNTS), Uploads.file(rows, file));
            }
        }
        try (ImportJobs jobs = store.jobs(
                        store.engine(), options.threads(THREADS).build())
                .listener(completions)
                .build()) {
            long begun = System.nanoTime();
            jobs.start();
            completions.await(count);
            return FairShare.worst(completions.all(), begun);
        }
    }

    private static List<byte[]> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(seed -> Uploads.file(ROWS, seed))
                .toList();
    }

    private static ImportJob submit(ImportJobs jobs, int number, byte[] file) {
        return jobs.submit(Uploads.options(account(number)), new ByteArrayInputStream(file), JobFile.UNNAMED);
    }

    private static String account(int number) {
        return "account-" + number % ACCOUNTS;
    }

    private static double perMinute(int count, long nanos) {
        return count * 60 * NANOS / nanos;
    }
}
