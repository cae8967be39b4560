package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jobs.job.JobListener;
import java.time.Duration;

/**
 * What all runs of jobs on a node have in common.
 *
 * @param engine what imports
 * @param listener hears what becomes of jobs
 * @param maxFaults how many faults of the system in a row suspend a job
 * @param firstPause how long a job waits after the first of them; twice as long after each further one
 * @param longestPause how long it waits at most
 */
public record JobSettings(
        ImportEngine engine, JobListener listener, int maxFaults, Duration firstPause, Duration longestPause) {

    private static final int MAX_DOUBLINGS = 20;

    /** How long a job waits after a number of faults in a row. */
    Duration pause(int faults) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(faults - 1, MAX_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
