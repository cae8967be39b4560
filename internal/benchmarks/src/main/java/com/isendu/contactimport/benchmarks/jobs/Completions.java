package com.isendu.contactimport.benchmarks.jobs;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobListener;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** When which jobs ended. Thread-safe. */
final class Completions implements JobListener {

    /**
     * The end of a job.
     *
     * @param account whose it was
     * @param rows how many it had
     * @param nanos when
     */
    record Completion(String account, long rows, long nanos) {}

    private final List<Completion> all = new ArrayList<>();

    @Override
    public synchronized void onCompleted(ImportJob job, Connection connection) {
        long rows = job.result() == null ? 0 : job.result().counts().records();
        all.add(new Completion(job.account(), rows, System.nanoTime()));
        notifyAll();
    }

    /** Waits for so many ends; returns when the last of them was. */
    synchronized long await(int count) throws InterruptedException {
        while (all.size() < count) {
            wait();
        }
        return all.get(count - 1).nanos();
    }

    synchronized List<Completion> all() {
        return List.copyOf(all);
    }
}
