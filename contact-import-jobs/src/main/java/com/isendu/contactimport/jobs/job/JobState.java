package com.isendu.contactimport.jobs.job;

/** The state of a job. */
public enum JobState {
    /** The file is stored; the job has not been submitted. */
    UPLOADED,
    /** The job is queued or waits for a retry after a fault. */
    WAITING,
    /** A node runs the job. */
    RUNNING,
    /**
     * The node that ran the job no longer responds. Another node, if there is one, continues it within a minute. This
     * state is not stored; it is derived from the heartbeat.
     */
    INTERRUPTED,
    /** The job has a result: all, some or no rows were imported. */
    COMPLETED,
    /**
     * Stopped by a person or by a fault that persisted through all retries. Stored contacts stay stored, and the job
     * can be continued.
     */
    SUSPENDED,
    /**
     * The file cannot be imported with the given options; nothing was written. The job can be submitted again with
     * other options.
     */
    REFUSED,
    /** Abandoned by a person. Stored contacts stay stored, and the import can be undone; the file is deleted. */
    ABANDONED;

    /**
     * Returns whether a node runs the job or will run it.
     *
     * @return true for {@link #WAITING}, {@link #RUNNING} and {@link #INTERRUPTED}
     */
    public boolean isActive() {
        return this == WAITING || this == RUNNING || this == INTERRUPTED;
    }

    /**
     * Returns whether the state changes only through an action of a person.
     *
     * @return true for {@link #COMPLETED}, {@link #SUSPENDED}, {@link #REFUSED} and {@link #ABANDONED}
     */
    public boolean isEnded() {
        return !isActive() && this != UPLOADED;
    }
}
