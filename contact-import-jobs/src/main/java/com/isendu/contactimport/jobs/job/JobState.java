package com.isendu.contactimport.jobs.job;

/** How far a job is. */
public enum JobState {
    /** The file is kept; nobody has said yet how it is to be imported. */
    UPLOADED,
    /** Waits its turn, or for another try after a fault. */
    WAITING,
    /** A node runs it. */
    RUNNING,
    /**
     * The node that ran it does not answer any more. Another one continues it within a minute, if there is any. No
     * table holds this state: it is concluded from the heartbeat.
     */
    INTERRUPTED,
    /** There is a result: all, some or none imported. */
    COMPLETED,
    /**
     * Stopped by a person, or by a fault that outlasted all tries. What was stored stays stored, and the job can be
     * continued.
     */
    SUSPENDED,
    /**
     * The file cannot be imported as it was asked for; nothing was written. It can be submitted again with other
     * options.
     */
    REFUSED,
    /** Given up. What was stored stays stored, and can be undone; the file is deleted. */
    ABANDONED;

    /**
     * Returns whether a node has it or will have it.
     *
     * @return true for {@link #WAITING}, {@link #RUNNING} and {@link #INTERRUPTED}
     */
    public boolean isActive() {
        return this == WAITING || this == RUNNING || this == INTERRUPTED;
    }

    /**
     * Returns whether it stays as it is unless somebody does something.
     *
     * @return true for {@link #COMPLETED}, {@link #SUSPENDED}, {@link #REFUSED} and {@link #ABANDONED}
     */
    public boolean isEnded() {
        return !isActive() && this != UPLOADED;
    }
}
